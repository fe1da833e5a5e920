package dev.pagination.jdbc.internal;

import dev.pagination.jdbc.internal.Relation.KeyColumn;
import dev.pagination.sql.SqlFragment;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;

/** What MariaDB's result metadata does not say: which CHAR is an ENUM or a SET, and in which zone a TIMESTAMP is seen. */
final class MariaDbCatalog {

    private static final String ZONE =
            "SELECT CASE @@session.time_zone WHEN 'SYSTEM' THEN @@system_time_zone" + " ELSE @@session.time_zone END";

    /** ER_ILLEGAL_PARAMETER_DATA_TYPES2_FOR_OPERATION: a network address has no number. */
    private static final int NOT_A_NUMBER = 4078;

    private MariaDbCatalog() {}

    static List<KeyColumn> inspect(StatementRunner runner, SqlFragment from, List<KeyColumn> columns)
            throws SQLException {
        List<KeyColumn> inspected = new ArrayList<>();
        for (KeyColumn column : columns) {
            String type = column.column().typeName();
            if (type.equals("CHAR") && isNumbered(runner, from, column.expression())) {
                inspected.add(column.typed("ENUM or SET"));
            } else if (type.equals("TIMESTAMP")) {
                inspected.add(column.typed(timestamp(runner)));
            } else {
                inspected.add(column);
            }
        }
        return inspected;
    }

    /** The server calls ENUM and SET columns CHAR, but makes whole numbers of them where it makes a DOUBLE of a text. */
    private static boolean isNumbered(StatementRunner runner, SqlFragment from, String expression) throws SQLException {
        String sql = "SELECT " + expression + " + 0 FROM " + from.text() + " WHERE 1 = 0";
        try {
            return runner.query(
                    new SqlFragment(sql, from.binds()), row -> row.getMetaData().getColumnType(1) != Types.DOUBLE);
        } catch (SQLException failure) {
            if (failure.getErrorCode() == NOT_A_NUMBER) {
                return false;
            }
            throw failure;
        }
    }

    /**
     * A TIMESTAMP is ordered as an instant but shown and compared in the session's time zone; where that repeats an hour,
     * two instants have one text, and rows would be lost.
     */
    private static String timestamp(StatementRunner runner) throws SQLException {
        String zone = runner.query(SqlFragment.of(ZONE), row -> {
            row.next();
            return row.getString(1);
        });
        boolean fixed = zone.matches("[+-]\\d\\d?:\\d\\d|(Etc/)?(UTC|GMT)");
        return fixed ? "TIMESTAMP" : "TIMESTAMP in the time zone " + zone;
    }
}
