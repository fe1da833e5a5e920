package dev.pagination.async.internal;

import dev.pagination.async.JobId;
import dev.pagination.async.JobManifest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The statements on {@code page_job_page}; a row there is never changed, only inserted and deleted. */
final class PageTable {

    private static final String INSERT = "INSERT INTO page_job_page"
            + " (job_id, page_number, epoch, row_count, byte_count, digest, start_point, start_skip, body)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String LIST = "SELECT page_number, row_count, byte_count, digest FROM page_job_page"
            + " WHERE job_id = ? AND page_number >= ? ORDER BY page_number LIMIT ?";
    private static final String DELETE = "DELETE FROM page_job_page WHERE job_id = ?";

    private PageTable() {}

    static void insert(Connection connection, JobRow job, Chunk chunk) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            long number = chunk.firstPage();
            for (PackedPage page : chunk.pages()) {
                new Parameters(insert)
                        .text(job.id().value())
                        .number(number++)
                        .number(job.life().epoch())
                        .number(page.rows())
                        .number(page.bytes())
                        .text(page.digest())
                        .text(page.start().point())
                        .number(page.start().skip())
                        .bytes(page.body());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Entries from a number on, ascending, at most {@code most}. */
    static List<JobManifest.Entry> list(Connection connection, JobRow job, long from, int most) throws SQLException {
        List<JobManifest.Entry> entries = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(LIST)) {
            new Parameters(select).text(job.id().value()).number(from).number(most);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    long number = row.getLong("page_number");
                    entries.add(new JobManifest.Entry(
                            number,
                            number * job.order().pageSize(),
                            row.getInt("row_count"),
                            row.getLong("byte_count"),
                            row.getString("digest")));
                }
            }
        }
        return entries;
    }

    static void delete(Connection connection, JobId id) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            new Parameters(delete).text(id.value());
            delete.executeUpdate();
        }
    }
}
