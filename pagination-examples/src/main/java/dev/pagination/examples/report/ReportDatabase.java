package dev.pagination.examples.report;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.pagination.async.PageJobs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Properties;
import javax.sql.DataSource;

/**
 * A database that outlives the program, and a schema in it that is the program's own. Thread-safe.
 *
 * @param dataSource connections whose schema it is
 */
record ReportDatabase(HikariDataSource dataSource) implements AutoCloseable {

    /** A name that nobody else uses. */
    static final String SCHEMA = "pagination_example_report";

    private static final int CONNECTIONS = 8;

    /** What is asked of every database with SQL text made of the name above only. */
    private static final String CREATE_SCHEMA = "CREATE SCHEMA IF NOT EXISTS \"" + SCHEMA + "\"";

    private static final String DROP_SCHEMA = "DROP SCHEMA IF EXISTS \"" + SCHEMA + "\" CASCADE";
    private static final String FIND_TABLE =
            "SELECT count(*) FROM information_schema.tables WHERE lower(table_name) = 'page_job' AND table_schema = '"
                    + SCHEMA + "'";

    /**
     * H2 in a file. A commit is on disk when it returns, so that what a client was shown is there after the program was
     * killed; H2 would else wait for up to half a second.
     *
     * @throws SQLException if another program has the file
     */
    static ReportDatabase file(Path directory) throws SQLException {
        return at("jdbc:h2:file:" + directory.resolve("report").toAbsolutePath() + ";WRITE_DELAY=0", new Properties());
    }

    /**
     * A running database.
     *
     * @param credentials may be empty, if the URL has them
     * @throws SQLException if it cannot be reached
     */
    static ReportDatabase at(String url, Properties credentials) throws SQLException {
        // A pool would try for a while, and wrap what the driver says.
        try (Connection connection = DriverManager.getConnection(url, credentials);
                Statement statement = connection.createStatement()) {
            statement.execute(CREATE_SCHEMA);
        }
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setDataSourceProperties(credentials);
        config.setSchema(SCHEMA);
        config.setMaximumPoolSize(CONNECTIONS);
        return new ReportDatabase(new HikariDataSource(config));
    }

    /** Removes everything, whatever earlier runs left. */
    void empty() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(DROP_SCHEMA);
            statement.execute(CREATE_SCHEMA);
        }
    }

    /** Makes the tables of page jobs by the script that comes with the library, if they are not there. */
    void createJobTables() throws SQLException, IOException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            if (!exist(statement)) {
                connection.setAutoCommit(false);
                // Both drivers take several statements at once.
                statement.execute(script(connection.getMetaData().getDatabaseProductName()));
                connection.commit();
                connection.setAutoCommit(true);
            }
        }
    }

    private static boolean exist(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(FIND_TABLE)) {
            row.next();
            return row.getInt(1) > 0;
        }
    }

    private static String script(String product) throws IOException {
        String name = "/dev/pagination/async/" + product.toLowerCase(Locale.ROOT) + ".sql";
        try (InputStream script = PageJobs.class.getResourceAsStream(name)) {
            if (script == null) {
                throw new IllegalStateException("Page jobs have no script for this database; use PostgreSQL or H2.");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The connections, as the library wants them. */
    DataSource connections() {
        return dataSource;
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
