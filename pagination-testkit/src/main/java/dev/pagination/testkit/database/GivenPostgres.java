package dev.pagination.testkit.database;

import java.sql.SQLException;

/**
 * The server that the user named; it is neither started nor stopped.
 *
 * @param url the JDBC URL, blank if none was given
 */
record GivenPostgres(String url) implements PostgresWay {

    static final String PROPERTY = "pagination.test.postgres.url";
    static final String VARIABLE = "PAGINATION_TEST_POSTGRES_URL";

    static GivenPostgres fromEnvironment() {
        String fromVariable = System.getenv().getOrDefault(VARIABLE, "");
        return new GivenPostgres(System.getProperty(PROPERTY, fromVariable));
    }

    boolean isGiven() {
        return !url.isBlank();
    }

    @Override
    public String name() {
        return "url";
    }

    @Override
    public PostgresServer start() throws SQLException {
        if (!isGiven()) {
            throw new IllegalStateException("neither " + PROPERTY + " nor " + VARIABLE + " is set");
        }
        PostgresWay.probe(url);
        return new PostgresServer(url, () -> {});
    }
}
