package dev.pagination.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.MovingData;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.SortKey;
import dev.pagination.jdbc.JdbcPager;
import dev.pagination.token.CursorTokens;
import dev.pagination.token.KeyRing;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The examples of walks that end at a bound. */
class MovingSnippetsTest {

    private final KeyRing keys = KeyRing.random();

    @Test
    void walkUpToABound() throws SQLException {
        DataSource dataSource = Shop.open();

        // tag::bound[]
        MovingData settled = MovingData.upToNow("created_at").lagging(Duration.ofMinutes(1));
        JdbcPager<Order> changes = JdbcPager.table(dataSource, "orders")
                .orderBy(SortKey.asc("created_at"))
                .movingData(settled)
                .tokens(CursorTokens.encrypted(keys))
                .build(Order.class);
        // end::bound[]

        PageResponse<Order> last = changes.last(10);

        // tag::go-on[]
        PageRequest further =
                PageRequest.after(last.resumeToken().orElseThrow()).withMovingData(settled);
        PageResponse<Order> later = changes.page(further);
        // end::go-on[]

        assertThat(last.content()).hasSize(10);
        assertThat(later.content()).isEmpty();
    }
}
