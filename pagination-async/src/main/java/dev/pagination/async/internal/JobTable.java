package dev.pagination.async.internal;

import dev.pagination.async.JobFailure;
import dev.pagination.async.JobId;
import dev.pagination.async.JobOwner;
import dev.pagination.async.JobState;
import dev.pagination.async.Truncation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The statements on single rows of {@code page_job}; the same text on every database. */
final class JobTable {

    private static final String ORDER_COLUMNS = "id, owner_key, owner, idempotency_key, request_digest, source, codec,"
            + " parameters, page_size, max_rows, max_bytes, max_millis, created_at";
    private static final String LIFE_COLUMNS = "state, epoch, stalled, queued_at, lease_until, started_at, finished_at,"
            + " expires_at, retention_millis, row_count, page_count, byte_count, expected_rows, resume_point,"
            + " resume_skip, all_read, truncated, failure, result_digest";
    private static final String SELECT = "SELECT " + ORDER_COLUMNS + ", " + LIFE_COLUMNS + " FROM page_job WHERE ";
    private static final String SELECT_WITH_PAGE =
            "SELECT j." + (ORDER_COLUMNS + ", " + LIFE_COLUMNS).replace(", ", ", j.")
                    + ", p.row_count AS page_rows, p.byte_count AS page_bytes, p.digest AS page_digest,"
                    + " p.start_point, p.start_skip, p.body AS page_body"
                    + " FROM page_job j LEFT JOIN page_job_page p ON p.job_id = j.id AND p.page_number = ?"
                    + " WHERE j.id = ? AND j.owner_key = ?";
    private static final String INSERT = "INSERT INTO page_job (" + ORDER_COLUMNS + ", " + LIFE_COLUMNS + ") VALUES (?"
            + ", ?".repeat(commas(ORDER_COLUMNS) + 1 + commas(LIFE_COLUMNS)) + ")";
    private static final String UPDATE = "UPDATE page_job SET " + LIFE_COLUMNS.replace(",", " = ?,")
            + " = ? WHERE id = ? AND epoch = ? AND state = ?";

    private JobTable() {}

    private static int commas(String columns) {
        return (int) columns.chars().filter(character -> character == ',').count();
    }

    /** What stands for an owner in keys: free of collations, and of a length that fits an index. */
    static String ownerKey(JobOwner owner) {
        return Digests.of("owner", owner.name());
    }

    static void insert(Connection connection, JobRow job) throws SQLException {
        JobOrder order = job.order();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            Parameters values = new Parameters(insert)
                    .text(job.id().value())
                    .text(ownerKey(job.owner()))
                    .text(job.owner().name())
                    .text(order.idempotencyKey())
                    .text(order.requestDigest())
                    .text(order.source())
                    .text(order.codec())
                    .bytes(order.parameters())
                    .number(order.pageSize())
                    .number(order.maxRows())
                    .number(order.maxBytes())
                    .number(order.maxMillis())
                    .number(order.createdAt());
            bind(values, job.life());
            insert.executeUpdate();
        }
    }

    /**
     * Replaces the life of a job that is where it was.
     *
     * @return whether it was
     */
    static boolean save(Connection connection, JobRow before, JobLife after) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
            bind(new Parameters(update), after)
                    .text(before.id().value())
                    .number(before.life().epoch())
                    .name(before.life().state());
            return update.executeUpdate() == 1;
        }
    }

    static Optional<JobRow> find(Connection connection, JobId id) throws SQLException {
        return first(connection, "id = ?", id.value());
    }

    /** The job of an owner; somebody else's is not found. */
    static Optional<JobRow> find(Connection connection, JobId id, JobOwner owner) throws SQLException {
        return first(connection, "id = ? AND owner_key = ?", id.value(), ownerKey(owner));
    }

    /**
     * The job of an owner with one of its pages, in one statement: both are of one moment, so a page that is not there
     * is not there because of what the job says.
     */
    static Optional<JobPage> find(Connection connection, JobId id, JobOwner owner, long page) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT_WITH_PAGE)) {
            new Parameters(select).number(page).text(id.value()).text(ownerKey(owner));
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new JobPage(read(row), page, readPage(row))) : Optional.empty();
            }
        }
    }

    private static Optional<PackedPage> readPage(ResultSet row) throws SQLException {
        String digest = row.getString("page_digest");
        return digest == null
                ? Optional.empty()
                : Optional.of(new PackedPage(
                        row.getInt("page_rows"),
                        row.getLong("page_bytes"),
                        digest,
                        new ResumePlace(row.getString("start_point"), row.getLong("start_skip")),
                        row.getBytes("page_body")));
    }

    /** The job, which nobody else can change until the transaction ends. */
    static Optional<JobRow> lock(Connection connection, JobId id) throws SQLException {
        return first(connection, "id = ? FOR UPDATE", id.value());
    }

    /** The same, unless somebody else has it; then it is as if it were not there. */
    static Optional<JobRow> lockIfFree(Connection connection, JobId id) throws SQLException {
        return first(connection, "id = ? FOR UPDATE SKIP LOCKED", id.value());
    }

    static Optional<JobRow> findByKey(Connection connection, String idempotencyKey) throws SQLException {
        return first(connection, "idempotency_key = ?", idempotencyKey);
    }

    static void delete(Connection connection, JobId id) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM page_job WHERE id = ?")) {
            new Parameters(delete).text(id.value());
            delete.executeUpdate();
        }
    }

    /** Jobs that somebody should have taken on, any order, a hundred at most. */
    static List<JobRow> list(Connection connection, Backlog backlog, long time) throws SQLException {
        List<JobRow> jobs = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(SELECT + backlog.condition + " LIMIT 100")) {
            new Parameters(select).number(time);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    jobs.add(read(row));
                }
            }
        }
        return jobs;
    }

    /** What the sweeper looks for; each condition takes a time. */
    enum Backlog {
        /** A worker's lease has run out. */
        SILENT("state IN ('RUNNING', 'FINALIZING', 'CANCELING') AND lease_until <= ?"),
        /** Waiting since then or longer. */
        OVERDUE("state = 'QUEUED' AND queued_at <= ?"),
        /** Waiting, and nobody has come with the ticket in time. */
        WITHOUT_TICKET("state = 'QUEUED' AND lease_until <= ?"),
        /** Ended, and the time of the pages is over. */
        PAST_RETENTION("state IN ('SUCCEEDED', 'FAILED', 'CANCELED') AND expires_at <= ?"),
        /** Expired so long ago that it need not be known any more. */
        FORGOTTEN("state = 'EXPIRED' AND expires_at <= ?");

        private final String condition;

        Backlog(String condition) {
            this.condition = condition;
        }
    }

    private static Optional<JobRow> first(Connection connection, String condition, String... values)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT + condition)) {
            Parameters parameters = new Parameters(select);
            for (String value : values) {
                parameters.text(value);
            }
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        }
    }

    private static Parameters bind(Parameters values, JobLife life) throws SQLException {
        JobLife.Stored stored = life.stored();
        return values.name(life.state())
                .number(life.epoch())
                .number(life.turn().stalled())
                .number(life.turn().queuedAt())
                .number(life.turn().leaseUntil())
                .number(life.times().startedAt())
                .number(life.times().finishedAt())
                .number(life.times().expiresAt())
                .number(life.times().retentionMillis())
                .number(stored.rows())
                .number(stored.pages())
                .number(stored.bytes())
                .number(stored.expectedRows())
                .text(stored.resume().point())
                .number(stored.resume().skip())
                .number(stored.allRead() ? 1 : 0)
                .name(stored.truncated())
                .name(life.outcome().failure())
                .text(life.outcome().digest());
    }

    private static JobRow read(ResultSet row) throws SQLException {
        JobOrder order = new JobOrder(
                row.getString("idempotency_key"),
                row.getString("request_digest"),
                row.getString("source"),
                row.getString("codec"),
                row.getBytes("parameters"),
                row.getInt("page_size"),
                row.getLong("max_rows"),
                row.getLong("max_bytes"),
                row.getLong("max_millis"),
                row.getLong("created_at"));
        JobOwner owner = new JobOwner(row.getString("owner"));
        return new JobRow(JobId.of(row.getString("id")), owner, order, readLife(row));
    }

    private static JobLife readLife(ResultSet row) throws SQLException {
        JobLife.Turn turn = new JobLife.Turn(
                JobState.valueOf(row.getString("state")),
                row.getLong("epoch"),
                row.getInt("stalled"),
                row.getLong("queued_at"),
                number(row, "lease_until"));
        JobLife.Times times = new JobLife.Times(
                number(row, "started_at"),
                number(row, "finished_at"),
                number(row, "expires_at"),
                row.getLong("retention_millis"));
        JobLife.Stored stored = new JobLife.Stored(
                row.getLong("row_count"),
                row.getLong("page_count"),
                row.getLong("byte_count"),
                number(row, "expected_rows"),
                new ResumePlace(row.getString("resume_point"), row.getLong("resume_skip")),
                row.getInt("all_read") == 1,
                constant(Truncation.class, row.getString("truncated")));
        JobLife.Outcome outcome = new JobLife.Outcome(
                constant(JobFailure.class, row.getString("failure")), row.getString("result_digest"));
        return new JobLife(turn, times, stored, outcome);
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
