package dev.pagination.jdbc.internal.index;

import dev.pagination.Direction;
import dev.pagination.NullPlacement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The indexes of PostgreSQL 14 and later. The options of a part are bits: 1 for DESC, 2 for NULLS FIRST. A part in another
 * collation than its column's, or of an operator class from a family that is no type's default, has another order.
 *
 * @see <a href="https://www.postgresql.org/docs/17/catalog-pg-index.html">pg_index</a>
 */
final class PostgresIndexes implements IndexCatalog {

    private static final String INDEXES = """
            SELECT i.relname, x.indisvalid AND x.indisready AND x.indislive, x.indpred IS NOT NULL,
              pg_catalog.pg_indexam_has_property(i.relam, 'can_order'), a.attname,
              pg_catalog.pg_get_indexdef(x.indexrelid, k.n, false),
              CASE WHEN x.indcollation[k.n - 1] <> COALESCE(a.attcollation, 100) THEN l.collname END,
              CASE WHEN NOT EXISTS (SELECT 1 FROM pg_catalog.pg_opclass d
                WHERE d.opcfamily = o.opcfamily AND d.opcmethod = o.opcmethod AND d.opcdefault) THEN o.opcname END,
              x.indoption[k.n - 1] & 1, x.indoption[k.n - 1] & 2
            FROM pg_catalog.pg_index x JOIN pg_catalog.pg_class i ON i.oid = x.indexrelid
            JOIN pg_catalog.pg_class c ON c.oid = x.indrelid
            JOIN pg_catalog.pg_namespace s ON s.oid = c.relnamespace
            CROSS JOIN generate_series(1, x.indnkeyatts) AS k(n)
            JOIN pg_catalog.pg_opclass o ON o.oid = x.indclass[k.n - 1]
            LEFT JOIN pg_catalog.pg_attribute a
              ON a.attrelid = c.oid AND a.attnum = x.indkey[k.n - 1] AND x.indkey[k.n - 1] > 0
            LEFT JOIN pg_catalog.pg_collation l ON l.oid = x.indcollation[k.n - 1] AND l.oid <> 0
            WHERE s.nspname = ? AND c.relname = ? ORDER BY i.relname, k.n
            """;

    private static final Pattern CONDITION = Pattern.compile("(?:Filter|Cond): \\((.*) IS NULL\\)");
    private static final Pattern QUOTED = Pattern.compile("'[^']*+'|\"[^\"]*+\"");
    private static final Pattern COLLATED = Pattern.compile("(?is)(\\w+|\"[^\"]+\")\\s+COLLATE\\s+(\\w+|\"[^\"]+\")");

    @Override
    public List<StoredIndex> indexes(Connection connection, TablePlace table, Quoting quoting) throws SQLException {
        return IndexRows.of(
                        connection,
                        INDEXES,
                        Arrays.asList(table.schema(), table.name()),
                        (rows, row) -> add(rows, row, quoting))
                .toIndexes();
    }

    private static void add(IndexRows rows, ResultSet row, Quoting quoting) throws SQLException {
        String index = row.getString(1);
        if (!row.getBoolean(2)) {
            rows.fault(index, "is not valid, because building it failed or has not ended");
        } else if (row.getBoolean(3)) {
            rows.fault(index, "is partial, and can serve only where the filter implies its condition");
        } else if (!row.getBoolean(4)) {
            rows.fault(index, "is of a kind that keeps no order");
        }
        String column = row.getString(5);
        String own = column == null ? bare(row.getString(6)) : quoting.quoted(column);
        String collation = row.getString(7);
        String operators = row.getString(8);
        String term = own
                + (collation == null ? "" : " COLLATE " + quoting.quoted(collation))
                + (operators == null ? "" : " " + operators);
        rows.add(
                index,
                new IndexPart(
                        column == null ? "" : own,
                        term,
                        row.getInt(9) == 0 ? Direction.ASC : Direction.DESC,
                        row.getInt(10) == 0 ? NullPlacement.LAST : NullPlacement.FIRST));
    }

    /** Has the server spell the expression, which adds casts and parentheses, by asking for a plan that filters by it. */
    @Override
    public String term(Connection connection, TablePlace table, String expression) throws SQLException {
        Matcher collated = COLLATED.matcher(bare(expression));
        if (collated.matches()) {
            return name(collated.group(1)) + " COLLATE " + name(collated.group(2));
        }
        String sql = "EXPLAIN SELECT 1 FROM " + table.sql() + " WHERE " + expression + " IS NULL";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                Matcher condition = CONDITION.matcher(row.getString(1));
                if (condition.find()) {
                    return spelled(bare(condition.group(1)));
                }
            }
        }
        return spelled(bare(expression));
    }

    /** A lone column as a column. */
    private static String spelled(String expression) {
        return expression.matches("(?U)[\\p{L}_]\\w*+") ? name(expression) : expression;
    }

    private static String name(String identifier) {
        return identifier.startsWith("\"") ? identifier : '"' + identifier.toLowerCase(Locale.ROOT) + '"';
    }

    /** Without parentheses around all of it. */
    private static String bare(String expression) {
        String bare = expression.strip();
        while (bare.startsWith("(") && closing(bare) == bare.length() - 1) {
            bare = bare.substring(1, bare.length() - 1).strip();
        }
        return bare;
    }

    /** Where the parenthesis ends that the text begins with; those in quotes are none. */
    private static int closing(String text) {
        String unquoted = QUOTED.matcher(text).replaceAll(quoted -> "_".repeat(quoted.end() - quoted.start()));
        int depth = 1;
        int end = 0;
        while (depth > 0 && ++end < text.length()) {
            depth += unquoted.charAt(end) == '(' ? 1 : unquoted.charAt(end) == ')' ? -1 : 0;
        }
        return end;
    }
}
