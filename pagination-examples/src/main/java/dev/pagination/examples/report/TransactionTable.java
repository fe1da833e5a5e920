package dev.pagination.examples.report;

import dev.pagination.examples.ecb.EcbArchive;
import dev.pagination.examples.ecb.ExchangeRate;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.LongConsumer;
import javax.sql.DataSource;

/** The transactions: the European Central Bank's exchange rates, repeated with shifted dates. */
public record TransactionTable(DataSource dataSource) {

    /** The table's name. */
    public static final String NAME = "transactions";

    private static final int BATCH = 1_000;
    private static final int COMMIT = 50_000;
    private static final String CREATE = "CREATE TABLE IF NOT EXISTS " + NAME + " (id bigint NOT NULL PRIMARY KEY,"
            + " customer varchar(20) NOT NULL, booked date NOT NULL, currency varchar(3) NOT NULL, amount numeric(18, 6) NOT NULL)";
    /** Of the keys alone: H2 sees no order behind a column that the filter compares, and nearly all rows are one customer's. */
    private static final String INDEX =
            "CREATE INDEX IF NOT EXISTS transactions_booked ON " + NAME + " (booked DESC, id DESC)";

    private static final String INSERT =
            "INSERT INTO " + NAME + " (id, customer, booked, currency, amount) VALUES (?, ?, ?, ?, ?)";

    /**
     * How many rows there are, and what their amounts come to.
     *
     * @param amount zero without rows
     */
    public record Sum(long rows, BigDecimal amount) {

        /** No rows. */
        public static final Sum NOTHING = new Sum(0, BigDecimal.ZERO);

        /** With more rows. */
        public Sum plus(List<Transaction> more) {
            BigDecimal all = more.stream().map(Transaction::amount).reduce(amount, BigDecimal::add);
            return new Sum(rows + more.size(), all);
        }

        /** Whether it is the same, however many zeros the amounts end with. */
        public boolean same(Sum other) {
            return rows == other.rows && amount.compareTo(other.amount) == 0;
        }
    }

    /**
     * Sees to it that a customer has so many rows; goes on where an earlier run was killed.
     *
     * @param progress is told the number of rows stored so far
     */
    public void fill(String customer, long rows, LongConsumer progress) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(CREATE);
            long stored = sum(customer).rows();
            if (stored < rows) {
                connection.setAutoCommit(false);
                insert(connection, customer, stored, rows, progress);
                connection.setAutoCommit(true);
                statement.execute("ANALYZE");
            }
            // Not only then: an earlier run may have been killed just before it.
            statement.execute(INDEX);
        }
    }

    private static void insert(Connection connection, String customer, long stored, long rows, LongConsumer progress)
            throws SQLException {
        List<ExchangeRate> rates = EcbArchive.read();
        long before = lastId(connection) - stored;
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (long row = stored; row < rows; row++) {
                ExchangeRate rate = rates.get((int) (row % rates.size()));
                insert.setLong(1, before + row + 1);
                insert.setString(2, customer);
                insert.setObject(3, rate.published().plusDays(row / rates.size()));
                insert.setString(4, rate.currency());
                insert.setBigDecimal(5, rate.rate());
                insert.addBatch();
                boolean last = row + 1 == rows;
                if ((row + 1) % BATCH == 0 || last) {
                    insert.executeBatch();
                }
                if ((row + 1) % COMMIT == 0 || last) {
                    connection.commit();
                    progress.accept(row + 1);
                }
            }
        }
    }

    private static long lastId(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT coalesce(max(id), 0) FROM " + NAME)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** A customer's rows, as the database itself adds them up. */
    public Sum sum(String customer) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT count(*), coalesce(sum(amount), 0) FROM " + NAME + " WHERE customer = ?")) {
            select.setString(1, customer);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Sum(row.getLong(1), row.getBigDecimal(2));
            }
        }
    }
}
