package dev.pagination.jdbc.internal;

import dev.pagination.CursorToken;
import dev.pagination.PageBoundaries;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Boundaries as rows: one without a token at place 0, then one per token. All rows of one writing have an edition of their
 * own, so that what two processes write never collides, and what is read is known to be whole: one row at place 0 and as
 * many tokens as it says. A database that reads committed rows one by one, as Derby does, may show the beginning of one
 * edition and the end of another.
 */
public final class BoundaryRows {

    private static final int BATCH_ROWS = 250;
    private static final String COLUMNS = "edition, place, every_rows, row_count, taken_at, token";

    private final String insert;
    private final String select;
    private final String delete;

    /** The rows in a table, named as in SQL. */
    public BoundaryRows(String table) {
        this.insert = "INSERT INTO " + table + " (name, " + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?)";
        this.select = "SELECT " + COLUMNS + " FROM " + table + " WHERE name = ? ORDER BY edition, place";
        this.delete = "DELETE FROM " + table + " WHERE name = ?";
    }

    /** Deletes all editions of a name that are seen. */
    public void delete(Connection connection, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(delete)) {
            statement.setString(1, name);
            statement.executeUpdate();
        }
    }

    /** Inserts an edition. */
    public void insert(Connection connection, String name, PageBoundaries boundaries) throws SQLException {
        String edition = UUID.randomUUID().toString();
        List<CursorToken> tokens = boundaries.tokens();
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (int place = 0; place <= tokens.size(); place++) {
                // All of them each time: the drivers of SQLite and DuckDB forget them with a batch.
                statement.setString(1, name);
                statement.setString(2, edition);
                statement.setInt(3, place);
                statement.setInt(4, boundaries.every());
                statement.setLong(5, boundaries.rows());
                statement.setString(6, boundaries.takenAt().toString());
                statement.setString(7, place == 0 ? null : tokens.get(place - 1).value());
                statement.addBatch();
                if (place % BATCH_ROWS == 0) {
                    statement.executeBatch();
                }
            }
            if (tokens.size() % BATCH_ROWS != 0) {
                statement.executeBatch();
            }
        }
    }

    /** Reads the edition that was taken last, of those that are seen whole; one statement. */
    public Optional<PageBoundaries> read(Connection connection, String name) throws SQLException {
        Map<String, Edition> editions = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    editions.computeIfAbsent(row.getString(1), edition -> new Edition())
                            .add(row);
                }
            }
        }
        return editions.values().stream()
                .flatMap(edition -> edition.whole().stream())
                .max(Comparator.comparing(PageBoundaries::takenAt));
    }

    /** The rows of one edition that were seen, in order. */
    private static final class Edition {
        private final List<CursorToken> tokens = new ArrayList<>();
        private int every;
        private long rows;
        private Instant takenAt = Instant.EPOCH;

        void add(ResultSet row) throws SQLException {
            if (row.getInt(2) == 0) {
                every = row.getInt(3);
                rows = row.getLong(4);
                takenAt = Instant.parse(row.getString(5));
            } else {
                tokens.add(CursorToken.of(row.getString(6)));
            }
        }

        Optional<PageBoundaries> whole() {
            return every > 0 && tokens.size() == rows / every
                    ? Optional.of(new PageBoundaries(every, rows, takenAt, tokens))
                    : Optional.empty();
        }
    }
}
