package dev.pagination.jdbc.internal;

import dev.pagination.sql.SqlDialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a definition needs on one connection, at start-up.
 *
 * @param connections where to read
 * @param options set on every statement
 * @param sql the dialect the developer chose, if one was
 */
public record DefinitionReader(
        Connections connections,
        StatementOptions options,
        @Nullable SqlDialect sql) {

    /** Describes what is to be paged. */
    public interface Description {
        /** The relation, read with the help of {@code reader}. */
        Relation of(RelationReader reader) throws SQLException;
    }

    /**
     * Makes rows of a relation.
     *
     * @param <T> the type of a row
     */
    @FunctionalInterface
    public interface Rows<T> {
        /** What reads the rows, on a database. */
        KeyedReader.Source<T> of(Relation relation, JdbcDialect dialect);
    }

    /**
     * The definition of what {@code description} says.
     *
     * @throws dev.pagination.PageFetchException if the database does not answer
     */
    public <T> JdbcDefinition<T> read(Description description, Rows<T> rows, Access access) {
        try {
            Connection connection = connections.take();
            try {
                JdbcDialect dialect = dialect(connection);
                StatementOptions effective = options.on(dialect.traits());
                StatementRunner runner = new StatementRunner(connection, List.of(), effective);
                Relation relation = description.of(new RelationReader(runner, dialect));
                return new JdbcDefinition<>(
                        relation, dialect, rows.of(relation, dialect), effective, dialect.access(access));
            } finally {
                connections.giveBack(connection);
            }
        } catch (SQLException failure) {
            throw StatementRunner.failed("Reading the metadata", failure);
        }
    }

    private JdbcDialect dialect(Connection connection) throws SQLException {
        return JdbcDialect.of(connection, sql);
    }
}
