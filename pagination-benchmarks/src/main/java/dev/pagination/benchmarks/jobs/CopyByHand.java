package dev.pagination.benchmarks.jobs;

import dev.pagination.examples.report.Transaction;
import dev.pagination.examples.report.TransactionTable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import javax.sql.DataSource;

/** The same rows in the same order, read through a database cursor and stored row by row in batches, as one would by hand. */
record CopyByHand(DataSource dataSource) {

    private static final int FETCH = 500;
    private static final int BATCH = 1_000;
    private static final int COMMIT = 10_000;

    /** Copies all rows into a fresh table. */
    void run() throws SQLException {
        try (Connection reading = dataSource.getConnection();
                Connection writing = dataSource.getConnection();
                Statement create = writing.createStatement()) {
            create.execute("DROP TABLE IF EXISTS copied");
            create.execute("CREATE TABLE copied (place bigint PRIMARY KEY, id bigint NOT NULL, booked date NOT NULL,"
                    + " currency varchar(3) NOT NULL, amount numeric(18, 6) NOT NULL)");
            reading.setAutoCommit(false);
            writing.setAutoCommit(false);
            try (PreparedStatement select = reading.prepareStatement("SELECT id, booked, currency, amount FROM "
                            + TransactionTable.NAME + " WHERE customer = ? ORDER BY booked DESC, id DESC");
                    PreparedStatement insert = writing.prepareStatement("INSERT INTO copied VALUES (?, ?, ?, ?, ?)")) {
                select.setString(1, ReportJobs.CUSTOMER);
                select.setFetchSize(FETCH);
                copy(select, insert);
            }
            writing.commit();
            reading.commit();
            reading.setAutoCommit(true);
            writing.setAutoCommit(true);
        }
    }

    private static void copy(PreparedStatement select, PreparedStatement insert) throws SQLException {
        long place = 0;
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Transaction read = new Transaction(
                        row.getLong(1), row.getObject(2, LocalDate.class), row.getString(3), row.getBigDecimal(4));
                insert.setLong(1, place++);
                insert.setLong(2, read.id());
                insert.setObject(3, read.booked());
                insert.setString(4, read.currency());
                insert.setBigDecimal(5, read.amount());
                insert.addBatch();
                if (place % BATCH == 0) {
                    insert.executeBatch();
                }
                if (place % COMMIT == 0) {
                    insert.getConnection().commit();
                }
            }
        }
        insert.executeBatch();
    }
}
