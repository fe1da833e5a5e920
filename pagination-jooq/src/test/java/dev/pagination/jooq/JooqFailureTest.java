package dev.pagination.jooq;

import static dev.pagination.jooq.Shop.AMOUNT;
import static dev.pagination.jooq.Shop.ID;
import static dev.pagination.jooq.Shop.NAME;
import static dev.pagination.jooq.Shop.PURCHASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagination.CountStrategy;
import dev.pagination.PageFetchException;
import dev.pagination.PageRequest;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.Condition;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A failure of the database is one exception, whatever jOOQ, its connections or listeners make of it. */
class JooqFailureTest {

    private static final TestDatabase DATABASE = TestDatabases.h2();
    private static final DSLContext CONTEXT = Shop.context(DATABASE, SQLDialect.H2);
    private static final DSLContext TRANSLATING =
            CONTEXT.configuration().derive(new Translator()).dsl();
    private static final Condition DIVIDED = AMOUNT.div(AMOUNT.minus(AMOUNT)).eq(1);

    /** Gives each failure of a statement another exception, as the translators of frameworks do. */
    static final class Translator implements ExecuteListener {

        private static final long serialVersionUID = 1L;

        @Override
        public void exception(ExecuteContext execution) {
            execution.exception(new IllegalStateException("translated", execution.sqlException()));
        }
    }

    /** Gives no connection, or takes none back. */
    private record Unwilling(ConnectionProvider provider, boolean gives) implements ConnectionProvider {

        @Override
        public Connection acquire() {
            if (gives) {
                return provider.acquire();
            }
            throw new DataAccessException("none left");
        }

        @Override
        public void release(Connection connection) {
            provider.release(connection);
            throw new DataAccessException("not mine");
        }
    }

    @BeforeAll
    static void createTables() {
        Shop.create(CONTEXT);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void wrapsWhatAListenerMadeOfAPagesFailure() {
        JooqPager<?> divided = pager(TRANSLATING).where(DIVIDED);

        fails(divided::first, "Fetching a page failed; see the cause.")
                .hasCauseInstanceOf(IllegalStateException.class)
                .hasRootCauseInstanceOf(SQLException.class);
        fails(() -> divided.boundaries(3), "Fetching keys failed; see the cause.")
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void wrapsWhatAListenerMadeOfACountsFailure() {
        // The rows of the page can be divided by, those after it cannot.
        JooqPager<?> divided = pager(TRANSLATING)
                .where(DSL.val(1).div(DSL.when(ID.lt(4L), 1).otherwise(0)).eq(1));
        PageRequest request = PageRequest.first(2);

        fails(
                        () -> divided.page(request.withCount(CountStrategy.separate())),
                        "Counting the rows failed; see the cause.")
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void wrapsWhatAListenerMadeOfAFailureWhileBuilding() {
        fails(
                        () -> JooqPager.table(TRANSLATING, DSL.table("nowhere")).build(),
                        "Reading the metadata failed; see the cause.")
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> JooqPager.table(TRANSLATING, PURCHASE)
                        .uniqueKey(ID)
                        .orderBy(NAME.asc())
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The field name cannot be read from the table purchase; see the cause.")
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void wrapsAConnectionThatIsNotToBeHad() {
        ConnectionProvider provider = new DataSourceConnectionProvider(DATABASE.dataSource());
        JooqPager<?> without = pager(CONTEXT).on(over(new Unwilling(provider, false)));
        JooqPager<?> kept = pager(CONTEXT).on(over(new Unwilling(provider, true)));

        fails(without::first, "Taking a connection failed; see the cause.")
                .hasRootCauseInstanceOf(DataAccessException.class);
        fails(kept::first, "Returning the connection failed; see the cause.")
                .hasRootCauseInstanceOf(DataAccessException.class);
    }

    @Test
    void refusesAContextWithoutAConnection() {
        DSLContext text = DSL.using(SQLDialect.H2);

        fails(() -> JooqPager.table(text, PURCHASE).build(), "Reading the metadata failed; see the cause.")
                .hasRootCauseMessage("The jOOQ configuration provides no JDBC connection.");
        fails(pager(CONTEXT).on(text)::first, "Taking a connection failed; see the cause.")
                .hasRootCauseMessage("The jOOQ configuration provides no JDBC connection.");
    }

    @Test
    void passesOnWhatTheMapperThrows() {
        UnsupportedOperationException own = new UnsupportedOperationException("own");
        JooqPager<?> mapped = JooqPager.table(CONTEXT, PURCHASE).uniqueKey(ID).build(row -> {
            throw own;
        });

        assertThatThrownBy(mapped::first).isSameAs(own);
        assertThat(pager(CONTEXT).first(1).content()).hasSize(1);
    }

    private static JooqPager<?> pager(DSLContext context) {
        return JooqPager.table(context, PURCHASE).uniqueKey(ID).build();
    }

    private static DSLContext over(ConnectionProvider provider) {
        return CONTEXT.configuration().derive(provider).dsl();
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> fails(
            ThrowingCallable call, String message) {
        return assertThatThrownBy(call).isInstanceOf(PageFetchException.class).hasMessage(message);
    }
}
