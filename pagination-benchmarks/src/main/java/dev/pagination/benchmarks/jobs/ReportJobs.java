package dev.pagination.benchmarks.jobs;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.pagination.CountStrategy;
import dev.pagination.async.JobOwner;
import dev.pagination.async.JobRequest;
import dev.pagination.async.PageJobs;
import dev.pagination.examples.report.ReportSource;
import dev.pagination.examples.report.Selection;
import dev.pagination.token.CursorTokens;
import dev.pagination.token.KeyRing;
import java.util.Random;
import javax.sql.DataSource;

/** What the processes of the measurement agree on. */
final class ReportJobs {

    static final JobOwner OWNER = JobOwner.of("benchmark");
    static final String CUSTOMER = "benchmark";

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
        return JobRequest.of(ReportSource.NAME, new Selection(CUSTOMER)).withPageSize(pageSize);
    }

    /** Page jobs with the standard settings. */
    static PageJobs on(DataSource dataSource) {
        byte[] key = new byte[KEY_BYTES];
        new Random(1).nextBytes(key); // The same in all processes; nothing here is secret.
        CursorTokens tokens = CursorTokens.encrypted(KeyRing.of(key));
        return PageJobs.over(dataSource)
                .source(ReportSource.of(dataSource, tokens, CountStrategy.none()))
                .tokens(tokens)
                .workers(1)
                .build();
    }
}
