package dev.pagination.jdbc.internal;

import dev.pagination.jdbc.internal.Relation.KeyColumn;
import dev.pagination.jdbc.internal.Relation.Kind;
import dev.pagination.jdbc.internal.TableLocator.Place;
import dev.pagination.jdbc.internal.index.Quoting;
import dev.pagination.jdbc.internal.index.ValueIndexes;
import dev.pagination.sql.SqlFragment;
import dev.pagination.sql.ValueForm;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks the database about a table or a SELECT, once, by statements that return no row. */
public final class RelationReader {

    private final StatementRunner runner;
    private final JdbcDialect dialect;
    private final Quoting quoting;

    RelationReader(StatementRunner runner, JdbcDialect dialect) throws SQLException {
        this.runner = runner;
        this.dialect = dialect;
        this.quoting = Quoting.of(runner.connection());
    }

    /**
     * Describes a table.
     *
     * @param table as SQL names it
     * @param listed SQL of the visible columns; empty for all
     * @param expressions SQL by name, for keys that are not columns
     * @param declaredKey columns the developer declared to be unique; empty if none
     */
    public Relation table(String table, List<String> listed, Map<String, String> expressions, List<String> declaredKey)
            throws SQLException {
        // Not every database takes further columns after a mere *.
        List<String> columns = listed.equals(List.of("*")) ? List.of() : listed;
        SqlFragment from = SqlFragment.of(table);
        TableCatalog.Facts facts = dialect.catalog().read(runner.connection(), table, describe("*", from));
        List<Column> all = facts.columns();
        List<Column> visible = columns.isEmpty() ? all : describe(String.join(", ", columns), from);
        refuseTwins(visible, "the select list of table " + table);
        List<KeyColumn> keys = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Column column = all.get(i);
            Optional<Integer> result = columns.isEmpty() ? Optional.of(i + 1) : position(columns, visible, column);
            boolean hidden = result.isEmpty() && columns.size() == visible.size() && names(visible, column.name());
            // ORDER BY takes a name for that of a result column first, but not one that is qualified.
            String expression = (hidden ? table + "." : "") + quoted(column.name());
            keys.add(new KeyColumn(expression, column, result));
        }
        keys.addAll(described(expressions, from));
        String select = columns.isEmpty() ? quotedList(all) : String.join(", ", columns);
        List<List<String>> unique = new ArrayList<>();
        if (!declaredKey.isEmpty()) {
            unique.add(declaredKey);
        }
        unique.addAll(facts.uniqueKeys());
        List<KeyColumn> typed = dialect.inspector().inspect(runner, from, keys);
        Indexes indexes = new Indexes(indexes(table, facts.place()), quoting, List.of());
        return new Relation(
                "table " + table, Kind.TABLE, from, SqlFragment.of(select), visible, typed, unique, indexes);
    }

    /** Describes a SELECT, which is paged as a derived table; see {@link #table} for the other parameters. */
    public Relation derived(SqlFragment select, Map<String, String> expressions, List<String> declaredKey)
            throws SQLException {
        SqlFragment from = new SqlFragment("(" + Conditions.closed(select.text()) + ") pgn_q", select.binds());
        List<Column> visible = describe("pgn_q.*", from);
        refuseTwins(visible, "the SELECT");
        List<KeyColumn> keys = new ArrayList<>();
        for (int i = 0; i < visible.size(); i++) {
            keys.add(new KeyColumn(quoted(visible.get(i).name()), visible.get(i), Optional.of(i + 1)));
        }
        keys.addAll(described(expressions, from));
        List<List<String>> unique = declaredKey.isEmpty() ? List.of() : List.of(declaredKey);
        List<KeyColumn> typed = dialect.inspector().inspect(runner, from, keys);
        return new Relation(
                "SELECT", Kind.DERIVED, from, SqlFragment.of("pgn_q.*"), visible, typed, unique, Indexes.UNKNOWN);
    }

    /** The indexes of a table, if the dialect has a use for them. */
    private ValueIndexes indexes(String table, Optional<Place> place) throws SQLException {
        return place.isEmpty() || dialect.sql().valueForm() == ValueForm.TOGETHER
                ? ValueIndexes.NONE
                : ValueIndexes.read(runner.connection(), place.get().named(table), quoting);
    }

    private List<KeyColumn> described(Map<String, String> expressions, SqlFragment from) throws SQLException {
        List<KeyColumn> keys = new ArrayList<>();
        for (Map.Entry<String, String> entry : expressions.entrySet()) {
            String expression = "(" + Conditions.closed(entry.getValue()) + ")";
            Column column = describe(expression, from).get(0);
            Column named = new Column(entry.getKey(), column.jdbcType(), column.typeName(), column.presence());
            keys.add(new KeyColumn(expression, named, Optional.empty()));
        }
        return keys;
    }

    private List<Column> describe(String select, SqlFragment from) throws SQLException {
        SqlFragment sql = new SqlFragment("SELECT " + select + " FROM " + from.text() + " WHERE 1 = 0", from.binds());
        List<Column> columns = runner.query(sql, rows -> Column.all(rows.getMetaData()));
        return dialect.traits().contains(DriverTrait.GUESSED_PRESENCE)
                ? columns.stream().map(Column::ofUnknownPresence).toList()
                : columns;
    }

    /** Where a column stands in a select list that names it plainly. */
    private Optional<Integer> position(List<String> select, List<Column> visible, Column column) {
        for (int i = 0; i < select.size() && select.size() == visible.size(); i++) {
            String item = select.get(i).strip();
            boolean plain = item.equalsIgnoreCase(column.name()) || item.equals(quoted(column.name()));
            if (plain && visible.get(i).name().equals(column.name())) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    private static boolean names(List<Column> columns, String name) {
        return columns.stream().anyMatch(column -> column.name().equals(name));
    }

    private static void refuseTwins(List<Column> columns, String where) {
        Set<String> names = new HashSet<>();
        for (Column column : columns) {
            if (!names.add(column.name().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("There are two columns " + column.name() + " in " + where
                        + "; give one of them another name with AS.");
            }
        }
    }

    private String quotedList(List<Column> columns) {
        return String.join(
                ", ", columns.stream().map(column -> quoted(column.name())).toList());
    }

    private String quoted(String name) {
        return quoting.quoted(name);
    }
}
