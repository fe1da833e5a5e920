package dev.pagination.jdbc.internal.index;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Reads what a database says about the indexes of a table. */
interface IndexCatalog {

    /** The indexes of a table, those that cannot be counted on included. */
    List<StoredIndex> indexes(Connection connection, TablePlace table, Quoting quoting) throws SQLException;

    /** An expression as the catalogue would spell it; as it is where a catalogue has none. */
    default String term(Connection connection, TablePlace table, String expression) throws SQLException {
        return expression;
    }
}
