package dev.pagination.jdbc.internal;

import dev.pagination.jdbc.internal.TableLocator.Place;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;

/** What the rows of a name in the catalogue are. */
enum TableKind {
    /** Rows of its own. */
    TABLE,
    /** Those of a query, asked anew each time: no index is its own, and whether a column may be NULL is not known. */
    VIEW,
    /** Those of a query, stored: it can have indexes, but whether a column may be NULL is not known either. */
    STORED_VIEW;

    /** The kind as the driver tells it. */
    static TableKind of(DatabaseMetaData metadata, Place place) throws SQLException {
        TableKind kind = TABLE;
        try (ResultSet row = metadata.getTables(place.catalog(), place.schema(), place.table(), null)) {
            while (row.next()) {
                // The names given are patterns, and _ fits every character.
                if (place.table().equals(row.getString("TABLE_NAME"))) {
                    kind = named(row.getString("TABLE_TYPE").toUpperCase(Locale.ROOT));
                }
            }
        }
        return kind;
    }

    private static TableKind named(String type) {
        if (type.contains("MATERIALIZED")) {
            return STORED_VIEW;
        }
        return type.contains("VIEW") ? VIEW : TABLE;
    }
}
