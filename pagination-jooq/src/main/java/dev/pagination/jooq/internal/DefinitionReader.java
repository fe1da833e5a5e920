package dev.pagination.jooq.internal;

import dev.pagination.PageFetchException;
import dev.pagination.jdbc.internal.JdbcDialect;
import dev.pagination.jdbc.internal.StatementRunner;
import dev.pagination.sql.SqlDialect;
import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.Condition;
import org.jooq.Configuration;
import org.jooq.Record;
import org.jooq.Select;
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
     * A select with a condition more, joined to its own by AND.
     *
     * @throws IllegalArgumentException if the select has no WHERE of its own, as a UNION, or cannot be paged at all
     */
    public static <R extends Record> Select<R> filtered(Select<R> select, Condition condition) {
        return SelectParts.of(select).where(select, condition);
    }

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
        }
    }
}
