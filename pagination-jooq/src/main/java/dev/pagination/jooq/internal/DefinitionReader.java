package dev.pagination.jooq.internal;

import dev.pagination.PageFetchException;
import dev.pagination.jdbc.internal.JdbcDialect;
import dev.pagination.jdbc.internal.StatementRunner;
import dev.pagination.sql.SqlDialect;
import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.Configuration;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a definition needs on one connection, at start-up.
 *
 * @param configuration where to read
 * @param sql the dialect the developer chose, if one was
 */
public record DefinitionReader(
        Configuration configuration, @Nullable SqlDialect sql) {

    /**
     * The definition of a select.
     *
     * @throws IllegalArgumentException if the select cannot be paged
     * @throws PageFetchException if the database does not answer
     */
    public <R extends Record> JooqDefinition<R> read(Select<R> select, Declared declared) {
        ProvidedConnections connections = new ProvidedConnections(configuration.connectionProvider());
        try {
            Connection connection = connections.take();
            try {
                JdbcDialect dialect = JdbcDialect.of(connection, sql);
                return new SelectReader<>(configuration.derive(connection).dsl(), connection, dialect, select)
                        .read(declared);
            } finally {
                connections.giveBack(connection);
            }
        } catch (SQLException failure) {
            throw StatementRunner.failed("Reading the metadata", failure);
        } catch (DataAccessException failure) {
            throw new PageFetchException("Reading the metadata failed; see the cause.", failure);
        }
    }
}
