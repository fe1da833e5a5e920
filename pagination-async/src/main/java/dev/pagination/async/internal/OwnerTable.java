package dev.pagination.async.internal;

import dev.pagination.async.JobOwner;
import dev.pagination.async.JobState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;

/** One row per owner, whose lock makes counting the owner's jobs and adding to them one step. */
final class OwnerTable {

    private static final String INTEGRITY_VIOLATION = "23";

    private OwnerTable() {}

    /** Sees to it that there is a row; to be called outside a transaction. */
    static void ensure(Connection connection, JobOwner owner) throws SQLException {
        String key = JobTable.ownerKey(owner);
        try (PreparedStatement select =
                connection.prepareStatement("SELECT owner_key FROM page_job_owner WHERE owner_key = ?")) {
            new Parameters(select).text(key);
            try (ResultSet row = select.executeQuery()) {
                if (row.next()) {
                    return;
                }
            }
        }
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO page_job_owner (owner_key) VALUES (?)")) {
            new Parameters(insert).text(key);
            insert.executeUpdate();
        } catch (SQLException failure) {
            if (!isDuplicate(failure)) {
                throw failure;
            }
        }
    }

    private static boolean isDuplicate(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLIntegrityConstraintViolationException
                || (state != null && state.startsWith(INTEGRITY_VIOLATION));
    }

    /**
     * Waits until no other transaction has the owner.
     *
     * @return whether there is a row
     */
    static boolean lock(Connection connection, JobOwner owner) throws SQLException {
        return locked(connection, owner, "FOR UPDATE");
    }

    private static boolean locked(Connection connection, JobOwner owner, String how) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT owner_key FROM page_job_owner WHERE owner_key = ? " + how)) {
            new Parameters(select).text(JobTable.ownerKey(owner));
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Removes the row of an owner who has no jobs, unless another transaction has the owner. */
    static void forget(Connection connection, JobOwner owner) throws SQLException {
        // The count is a statement of its own, so that it sees what was committed before the lock was had.
        if (locked(connection, owner, "FOR UPDATE SKIP LOCKED") && count(connection, owner, JobState.values()) == 0) {
            try (PreparedStatement delete =
                    connection.prepareStatement("DELETE FROM page_job_owner WHERE owner_key = ?")) {
                new Parameters(delete).text(JobTable.ownerKey(owner));
                delete.executeUpdate();
            }
        }
    }

    static long count(Connection connection, JobOwner owner, JobState... states) throws SQLException {
        String sql = "SELECT count(*) FROM page_job WHERE owner_key = ? AND state IN (?"
                + ", ?".repeat(states.length - 1) + ")";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            Parameters values = new Parameters(select).text(JobTable.ownerKey(owner));
            for (JobState state : states) {
                values.name(state);
            }
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
