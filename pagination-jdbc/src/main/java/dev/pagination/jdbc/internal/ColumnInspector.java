package dev.pagination.jdbc.internal;

import dev.pagination.sql.SqlFragment;
import java.sql.SQLException;
import java.util.List;

/** Finds out what a database's result metadata hides about the columns an order can be made of; once, at start-up. */
public interface ColumnInspector {

    /**
     * The same key columns, with the types they really have.
     *
     * @param from what the expressions are in terms of, as after FROM
     */
    List<Relation.KeyColumn> inspect(StatementRunner runner, SqlFragment from, List<Relation.KeyColumn> columns)
            throws SQLException;

    /** For a database whose metadata hides nothing that matters. */
    static List<Relation.KeyColumn> asDescribed(
            StatementRunner runner, SqlFragment from, List<Relation.KeyColumn> columns) {
        return columns;
    }
}
