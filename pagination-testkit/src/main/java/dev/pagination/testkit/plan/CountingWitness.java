package dev.pagination.testkit.plan;

import dev.pagination.testkit.recording.RecordedStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * Judges by the number of rows alone: a table that is read whole and a sort both show in it.
 *
 * @param counter counts the rows
 */
record CountingWitness(Counter counter) implements PlanWitness {

    /** Executes a query on a connection and counts the rows it reads. */
    interface Counter {
        Reads count(Connection connection, RecordedStatement query) throws SQLException;
    }

    /**
     * What was counted.
     *
     * @param rows read from tables and indexes, whether they were delivered or thrown away
     * @param plan as the database prints it
     */
    record Reads(long rows, String plan) {}

    @Override
    public List<Verdict> hear(DataSource dataSource, RecordedStatement query, SeekLimits limits, int pageSize)
            throws SQLException {
        Reads reads = PlanWitness.undone(dataSource, connection -> counter.count(connection, query));
        return List.of(new Verdict(
                "",
                reads.rows(),
                limits.violations(reads.rows(), pageSize),
                "Plan, " + reads.rows() + " rows read:\n" + reads.plan()));
    }
}
