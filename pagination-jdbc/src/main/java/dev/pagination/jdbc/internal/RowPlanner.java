package dev.pagination.jdbc.internal;

import dev.pagination.sql.SqlFragment;
import java.sql.SQLException;
import java.util.OptionalLong;

/** Asks a database's planner how many rows it expects, without running anything. */
public interface RowPlanner {

    /** The number of rows a statement is expected to return; empty if this database cannot say. */
    OptionalLong plannedRows(StatementRunner runner, SqlFragment statement) throws SQLException;

    /** The answer of a database that has none. */
    static OptionalLong unavailable(StatementRunner runner, SqlFragment statement) {
        return OptionalLong.empty();
    }
}
