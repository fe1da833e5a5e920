package dev.pagination.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagination.CountStrategy;
import dev.pagination.InvalidPageRequestException;
import dev.pagination.PageLimits;
import dev.pagination.PageResponse;
import dev.pagination.SortKey;
import dev.pagination.Total;
import dev.pagination.plan.SeekForm;
import dev.pagination.sql.SqlDialect;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import dev.pagination.testkit.recording.RecordingDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JdbcPagerBuilderTest {

    private static final TestDatabase DATABASE = TestDatabases.h2();

    @BeforeAll
    static void createTable() {
        new Sql(DATABASE.dataSource())
                .run(
                        "CREATE TABLE thing (id bigint PRIMARY KEY, n int NOT NULL)",
                        "INSERT INTO thing SELECT X, MOD(X, 7) FROM SYSTEM_RANGE(1, 60)");
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void hasDefaults() {
        PageResponse<Long> page = build(builder()).first();

        assertThat(page.content()).hasSize(50).startsWith(1L, 2L);
        assertThat(page.total()).isEqualTo(Total.unknown());
        assertThat(build(builder()).ordering().describe()).isEqualTo("ID ASC");
    }

    @Test
    void takesLimitsCountAndClock() {
        Instant now = Instant.parse("2024-03-10T07:30:00Z");
        JdbcPager<Long> pager = build(builder()
                .limits(PageLimits.standard().withMaxSize(9))
                .count(CountStrategy.separate())
                .clock(Clock.fixed(now, ZoneOffset.UTC)));

        assertThat(pager.first().content()).hasSize(9);
        assertThat(pager.first().total()).isEqualTo(new Total.Exact(60, now));
        assertThatThrownBy(() -> pager.first(10)).isInstanceOf(InvalidPageRequestException.class);
    }

    @Test
    void agesACachedTotalByItsClock() {
        MovingClock clock = new MovingClock();
        JdbcPager<Long> pager = build(
                builder().count(CountStrategy.cached(Duration.ofSeconds(10))).clock(clock));
        Total first = pager.first(1).total();

        clock.now = clock.now.plusSeconds(9);
        Total young = pager.first(1).total();
        clock.now = clock.now.plusSeconds(2);
        Total old = pager.first(1).total();

        assertThat(young).isEqualTo(first);
        assertThat(old).isEqualTo(new Total.Exact(60, clock.now));
    }

    @Test
    void takesTheOrderAsAListToo() {
        assertThat(build(builder().orderBy(List.of(SortKey.desc("n"))))
                        .ordering()
                        .describe())
                .isEqualTo("N DESC, ID DESC");
    }

    @Test
    void writesTheSqlOfAChosenDialect() {
        RecordingDataSource recording = RecordingDataSource.of(DATABASE.dataSource());
        JdbcPager<Long> pager = JdbcPager.table(recording, "thing")
                .dialect(SqlDialect.H2.withForm(SeekForm.EXPANDED))
                .orderBy(SortKey.desc("n"))
                .build(row -> row.getLong("id"));
        var token = pager.first(1).nextToken().orElseThrow();
        recording.clear();

        pager.next(token);

        assertThat(recording.statements().get(0).sql()).contains("(\"N\" < ? OR \"N\" = ? AND \"ID\" < ?)");
    }

    @Test
    void refusesATimeOutOrFetchSizeThatIsNotPositive() {
        assertThatThrownBy(() -> builder().timeout(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The statement time-out must be positive, not PT0S.");
        assertThatThrownBy(() -> builder().timeout(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The statement time-out must be positive, not PT-1S.");
        assertThatThrownBy(() -> builder().fetchSize(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The fetch size must be at least 1, not 0.");
    }

    @Test
    void refusesNothingInPlaceOfASetting() {
        assertThatNullPointerException()
                .isThrownBy(() -> builder().limits(null))
                .withMessage("newLimits");
        assertThatNullPointerException().isThrownBy(() -> builder().count(null)).withMessage("strategy");
        assertThatNullPointerException().isThrownBy(() -> builder().edges(null)).withMessage("check");
        assertThatNullPointerException()
                .isThrownBy(() -> builder().tokens(null))
                .withMessage("newTokens");
        assertThatNullPointerException().isThrownBy(() -> builder().clock(null)).withMessage("newClock");
        assertThatNullPointerException()
                .isThrownBy(() -> builder().dialect(null))
                .withMessage("newDialect");
    }

    @Test
    void refusesAConditionBeforeAnythingIsRead() {
        assertThatThrownBy(() -> builder().where("id = ?")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder().where("id = :x", Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JdbcPager.select(DATABASE.dataSource(), "SELECT ?"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static JdbcPagerBuilder builder() {
        return JdbcPager.table(DATABASE.dataSource(), "thing");
    }

    private static JdbcPager<Long> build(JdbcPagerBuilder builder) {
        return builder.build(row -> row.getLong("id"));
    }

    private static final class MovingClock extends Clock {

        private Instant now = Instant.parse("2024-03-10T07:30:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
