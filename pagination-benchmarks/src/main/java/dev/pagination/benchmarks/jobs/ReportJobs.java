package dev.pagination.benchmarks.jobs;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.pagination.SortKey;
import dev.pagination.async.JobOwner;
import dev.pagination.async.JobRequest;
import dev.pagination.async.PageJobSource;
import dev.pagination.async.PageJobs;
import dev.pagination.examples.report.Selection;
import dev.pagination.examples.report.Transaction;
import dev.pagination.jdbc.JdbcPager;
import dev.pagination.token.CursorTokens;
import dev.pagination.token.KeyRing;
import java.util.Random;
import javax.sql.DataSource;

/** What the processes of the measurement agree on. */
final class ReportJobs {

    static final JobOwner OWNER = JobOwner.of("benchmark");
    static final String CUSTOMER = "benchmark";
    static final String TABLE = "transactions";

    private static final int KEY_BYTES = 32;
    private static final int CONNECTIONS = 8;

    private ReportJobs() {}

    static HikariDataSource open(String url, String schema) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setSchema(schema);
        config.setMaximumPoolSize(CONNECTIONS);
        return new HikariDataSource(config);
    }

    static JobRequest request(int pageSize) {
        return JobRequest.of(TABLE, new Selection(CUSTOMER)).withPageSize(pageSize);
    }

    /** Page jobs with the standard settings. */
    static PageJobs on(DataSource dataSource) {
        byte[] key = new byte[KEY_BYTES];
        new Random(1).nextBytes(key); // The same in all processes; nothing here is secret.
        CursorTokens tokens = CursorTokens.encrypted(KeyRing.of(key));
        JdbcPager<Transaction> transactions = JdbcPager.table(dataSource, TABLE)
                .orderBy(SortKey.desc("booked"))
                .tokens(tokens)
                .build(Transaction.class);
        return PageJobs.over(dataSource)
                .source(PageJobSource.pager(
                        TABLE,
                        Selection.class,
                        Transaction.class,
                        call -> transactions.where(
                                "customer = ?", call.parameters().customer())))
                .tokens(tokens)
                .workers(1)
                .build();
    }
}
