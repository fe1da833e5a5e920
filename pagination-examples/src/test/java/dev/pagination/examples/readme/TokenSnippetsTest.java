package dev.pagination.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagination.CursorToken;
import dev.pagination.InvalidCursorException;
import dev.pagination.InvalidPageRequestException;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.SortKey;
import dev.pagination.jdbc.JdbcPager;
import dev.pagination.token.CursorTokens;
import dev.pagination.token.KeyRing;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The examples of tokens. */
class TokenSnippetsTest {

    private static final Logger log = LoggerFactory.getLogger(TokenSnippetsTest.class);

    private static DataSource dataSource;
    private static JdbcPager<Order> orders;

    @BeforeAll
    static void open() throws SQLException {
        dataSource = Shop.open();
        orders = ordersWith(CursorTokens.encrypted(KeyRing.random()));
    }

    private static JdbcPager<Order> ordersWith(CursorTokens tokens) {
        return JdbcPager.table(dataSource, "orders")
                .orderBy(SortKey.desc("created_at"))
                .tokens(tokens)
                .build(Order.class);
    }

    @Test
    void keyRotation() {
        String oldKey = randomKey();
        String newKey = randomKey();
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
        CursorToken old = ordersWith(CursorTokens.encrypted(KeyRing.ofBase64(oldKey)))
                .first(50)
                .nextToken()
                .orElseThrow();

        // tag::key-rotation[]
        KeyRing keys = KeyRing.ofBase64(newKey).acceptingBase64(oldKey, tomorrow);

        CursorTokens tokens = CursorTokens.encrypted(keys).withLifetime(Duration.ofHours(1));
        // end::key-rotation[]

        assertThat(ordersWith(tokens).next(old).content()).hasSize(50);
    }

    // tag::web-handler[]
    record Answer(int status, Object body) {}

    Answer orders(Map<String, String> query) {
        String cursor = query.get("cursor");
        try {
            PageResponse<Order> page =
                    cursor == null ? orders.first(20) : orders.page(PageRequest.after(CursorToken.of(cursor)));
            return new Answer(200, body(page));
        } catch (InvalidCursorException | InvalidPageRequestException refused) {
            return new Answer(400, Map.of("error", refused.getMessage()));
        }
    }

    private static Map<String, Object> body(PageResponse<Order> page) {
        String next = page.nextToken().map(CursorToken::value).orElse("");
        return Map.of("content", page.content(), "page", page.metadata().toMap(), "next", next);
    }
    // end::web-handler[]

    // tag::errors[]
    Answer nextPage(String cursor) {
        try {
            return new Answer(200, orders.next(CursorToken.of(cursor)).content());
        } catch (InvalidCursorException refused) {
            log.info("Refused a token: {}", refused.reason());
            return new Answer(400, refused.getMessage()); // says nothing about the token, so the client may see it
        }
    }
    // end::errors[]

    @Test
    void errors() {
        String good = orders.first(100).nextToken().orElseThrow().value();

        Answer last = nextPage(good);
        Answer forged = nextPage(good.substring(1));

        assertThat((List<?>) last.body()).hasSize(20);
        assertThat(forged).isEqualTo(new Answer(400, "The cursor token is not valid."));
    }

    @Test
    void webHandler() {
        Answer first = orders(Map.of());
        String next = String.valueOf(((Map<?, ?>) first.body()).get("next"));
        Answer second = orders(Map.of("cursor", next));
        Answer forged = orders(Map.of("cursor", next.substring(1)));

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(200);
        assertThat((List<?>) ((Map<?, ?>) second.body()).get("content")).hasSize(20);
        assertThat(forged).isEqualTo(new Answer(400, Map.of("error", "The cursor token is not valid.")));
    }

    @Test
    void scope() {
        String tenant = "tenant 7";

        // tag::scope[]
        JdbcPager<Order> ofTenant = orders.scope(tenant);
        // end::scope[]

        CursorToken token = ofTenant.first(50).nextToken().orElseThrow();
        assertThat(ofTenant.next(token).content()).hasSize(50);
        assertThatThrownBy(() -> orders.next(token)).isInstanceOf(InvalidCursorException.class);
    }

    private static String randomKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
