package dev.pagination.async;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.CountStrategy;
import dev.pagination.PageResponse;
import dev.pagination.SortKey;
import dev.pagination.async.internal.JobTables;
import dev.pagination.jdbc.JdbcPager;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import dev.pagination.token.CursorTokens;
import dev.pagination.token.KeyRing;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The examples of the guide. */
class JobsGuideTest {

    private static final TestDatabase DATABASE = TestDatabases.h2();
    private static final DataSource dataSource = DATABASE.dataSource();
    private static final KeyRing keys = KeyRing.random();

    // tag::rows[]
    record Period(LocalDate from, LocalDate until) {}

    record Transaction(long id, LocalDate booked, BigDecimal amount) {}
    // end::rows[]

    /** What a service would answer. */
    private record Answer(int status, Object body) {}

    @BeforeAll
    static void createTables() throws SQLException {
        JobTables.create(DATABASE);
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE transactions (id bigint PRIMARY KEY, customer varchar(20) NOT NULL,"
                    + " booked date NOT NULL, amount decimal(12, 2) NOT NULL)");
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO transactions VALUES (?, 'customer-17', ?, ?)")) {
                for (int id = 1; id <= 1_200; id++) {
                    insert.setLong(1, id);
                    insert.setObject(2, LocalDate.of(2024, 1, 1).plusDays(id / 3));
                    insert.setBigDecimal(3, new BigDecimal(id).movePointLeft(1));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private static PageJobSource<Period, Transaction> source() {
        // tag::source[]
        JdbcPager<Transaction> transactions = JdbcPager.table(dataSource, "transactions")
                .orderBy(SortKey.desc("booked"))
                .count(CountStrategy.once())
                .tokens(CursorTokens.encrypted(keys).withLifetime(Duration.ofDays(1)))
                .build(Transaction.class);

        PageJobSource<Period, Transaction> source = PageJobSource.pager(
                "transactions",
                Period.class,
                Transaction.class,
                call -> transactions.where(
                        "customer = ? AND booked >= ? AND booked < ?",
                        call.owner().name(),
                        call.parameters().from(),
                        call.parameters().until()));
        // end::source[]
        return source;
    }

    @Test
    void submitsFetchesAndRemoves() {
        PageJobSource<Period, Transaction> source = source();
        // tag::start[]
        PageJobs jobs = PageJobs.over(dataSource)
                .source(source)
                .tokens(CursorTokens.encrypted(keys))
                .build();
        jobs.start();
        // end::start[]
        // tag::submit[]
        JobOwner owner = JobOwner.of("customer-17");
        Period period = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1));

        JobStatus job = jobs.submit(
                owner, JobRequest.of("transactions", period).withPageSize(500).withIdempotencyKey("report-2024"));
        // end::submit[]
        jobs.await(owner, job.id(), Duration.ofSeconds(50));
        // tag::fetch[]
        PageResponse<Transaction> page = jobs.page(owner, job.id(), 0, Transaction.class);
        PageResponse<Transaction> next =
                jobs.next(owner, job.id(), page.nextToken().orElseThrow(), Transaction.class);
        // end::fetch[]
        // tag::progress[]
        JobStatus now = jobs.await(owner, job.id(), Duration.ofSeconds(20));
        String shown = now.state() + ", " + now.progress().rows() + " rows in "
                + now.progress().pages() + " pages"
                + now.truncated().map(limit -> ", cut off by " + limit).orElse("");
        // end::progress[]
        Answer answer = answer(jobs, owner, job.id().value(), 9);
        jobs.delete(owner, job.id());
        jobs.close();

        assertThat(page.content()).hasSize(500);
        assertThat(next.content()).hasSize(500);
        assertThat(shown).isEqualTo("SUCCEEDED, 1097 rows in 3 pages");
        assertThat(answer.status()).isEqualTo(404);
    }

    // tag::errors[]
    private static Answer answer(PageJobs jobs, JobOwner owner, String id, long number) {
        try {
            return new Answer(200, jobs.page(owner, JobId.of(id), number, Transaction.class));
        } catch (PageJobException refused) {
            int status = switch (refused.reason()) {
                case UNKNOWN_JOB, OUT_OF_RANGE -> 404;
                case NOT_READY -> 409; // with Retry-After: jobs.status(owner, id).retryAfter(Instant.now())
                case FAILED, CANCELED -> 409;
                case EXPIRED, PAGE_LOST -> 410;
                default -> 500;
            };
            return new Answer(status, refused.getMessage());
        }
    }
    // end::errors[]

    /** Pages of somebody else's service, with a cursor of its own. */
    private static final class LegacyClient {

        record LegacyPage(List<Transaction> rows, String cursor) {}

        Stream<LegacyPage> pagesFrom(String cursor) {
            Transaction row = new Transaction(1, LocalDate.EPOCH, BigDecimal.ONE);
            return Stream.of(new LegacyPage(List.of(row), cursor + "x"), new LegacyPage(List.of(row), cursor + "y"));
        }

        Iterable<List<Transaction>> pages(Period period) {
            return pagesFrom("").map(LegacyPage::rows).toList();
        }
    }

    @Test
    void readsWhatOthersPage() {
        LegacyClient client = new LegacyClient();
        // tag::batches[]
        PageJobSource<Period, Transaction> resumable = PageJobSource.batches(
                "legacy",
                Period.class,
                Transaction.class,
                call -> client.pagesFrom(call.resumePoint().orElse(""))
                        .map(page -> SourceBatch.of(page.rows()).endingAt(page.cursor())));
        // end::batches[]
        // tag::lists[]
        PageJobSource<Period, Transaction> plain = PageJobSource.lists(
                "legacy lists", Period.class, Transaction.class, (period, owner) -> client.pages(period));
        // end::lists[]
        try (PageJobs jobs = PageJobs.over(dataSource)
                .source(resumable)
                .source(plain)
                .tokens(CursorTokens.encrypted(keys))
                .build()) {
            jobs.start();
            Period any = new Period(LocalDate.EPOCH, LocalDate.EPOCH);
            for (String name : List.of("legacy", "legacy lists")) {
                JobRequest request = JobRequest.of(name, any).withWait(Duration.ofSeconds(50));
                JobStatus job = jobs.submit(JobOwner.of("customer-17"), request);

                assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
                assertThat(job.progress().rows()).isEqualTo(2);
                assertThat(job.retryAfter(Instant.now())).isEmpty();
            }
        }
    }
}
