package dev.pagination.testkit.database;

/**
 * A PostgreSQL server that accepts connections.
 *
 * @param url the JDBC URL, user and password included
 * @param stop ends the server and removes its files; does nothing if the server is not ours
 */
record PostgresServer(String url, Runnable stop) {}
