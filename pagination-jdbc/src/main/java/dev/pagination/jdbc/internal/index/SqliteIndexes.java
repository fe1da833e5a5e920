package dev.pagination.jdbc.internal.index;

import dev.pagination.Direction;
import dev.pagination.NullPlacement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The indexes of SQLite 3.37 and later. Every index ends with the rowid, which is the {@code INTEGER PRIMARY KEY} of a table
 * that has one, or with the primary key of a table without rowid. Its driver's own list has neither, and no directions.
 *
 * @see <a href="https://www.sqlite.org/pragma.html#pragma_index_xinfo">pragma_index_xinfo</a>
 */
final class SqliteIndexes implements IndexCatalog {

    /** Columns behind the key of an index on the primary key are all others of a table without rowid. */
    private static final String INDEXES = "SELECT i.name, i.partial, c.name AS part, c.\"desc\", c.coll"
            + " FROM pragma_index_list(?2, ?1) i JOIN pragma_index_xinfo(i.name, ?1) c"
            + " WHERE c.key OR (c.cid >= 0 AND i.origin <> 'pk') ORDER BY i.name, c.seqno";

    private static final String ROWID = "SELECT name AS part FROM pragma_table_xinfo(?2, ?1) WHERE pk > 0"
            + " AND NOT EXISTS (SELECT 1 FROM pragma_index_list(?2, ?1) WHERE origin = 'pk')";

    @Override
    public List<StoredIndex> indexes(Connection connection, TablePlace table, Quoting quoting) throws SQLException {
        List<String> names = Arrays.asList(table.schema(), table.name());
        List<StoredIndex> all =
                new ArrayList<>(IndexRows.of(connection, ROWID, names, (rows, row) -> addRowid(rows, row, quoting))
                        .toIndexes());
        List<IndexPart> suffix = all.isEmpty() ? List.of() : all.get(0).parts();
        Map<String, List<Column>> columns = new HashMap<>();
        IndexRows rows = IndexRows.of(connection, INDEXES, names, (found, row) -> {
            add(found, row, quoting);
            columns.computeIfAbsent(row.getString("name"), name -> new ArrayList<>())
                    .add(new Column(row.getString("part"), row.getString("coll")));
        });
        for (StoredIndex index : rows.toIndexes()) {
            StoredIndex ordered = index.unusable().isPresent()
                    ? index
                    : ordered(connection, table, index, Objects.requireNonNull(columns.get(index.name())));
            all.add(ordered.followedBy(suffix));
        }
        return all;
    }

    private static void addRowid(IndexRows rows, ResultSet row, Quoting quoting) throws SQLException {
        rows.add("PRIMARY KEY", part(quoting.quoted(row.getString("part")), Direction.ASC));
    }

    private static void add(IndexRows rows, ResultSet row, Quoting quoting) throws SQLException {
        String index = row.getString("name");
        if (row.getBoolean("partial")) {
            rows.fault(index, "is partial, and can serve only where the filter implies its condition");
        }
        String column = row.getString("part");
        rows.add(
                index,
                part(
                        column == null ? "" : quoting.quoted(column),
                        row.getBoolean("desc") ? Direction.DESC : Direction.ASC));
    }

    private static IndexPart part(String column, Direction direction) {
        NullPlacement nulls = IndexRules.SQLITE.nullDefault().placement(direction);
        return column.isEmpty()
                ? IndexPart.expression(direction, nulls)
                : new IndexPart(column, column, direction, nulls);
    }

    /**
     * Names the collation of the first part that has another one than its column. No pragma tells the collation of a column,
     * but the planner says for how many columns it finds an equality in the index.
     */
    private static StoredIndex ordered(Connection connection, TablePlace table, StoredIndex index, List<Column> columns)
            throws SQLException {
        List<Column> named =
                columns.stream().takeWhile(column -> column.name() != null).toList();
        int alike = named.isEmpty() ? 0 : alike(plan(connection, table, index, named.size()), named);
        if (alike == named.size()) {
            return index;
        }
        List<IndexPart> parts = new ArrayList<>(index.parts());
        IndexPart part = parts.get(alike);
        String term = part.column() + " COLLATE " + named.get(alike).collation();
        parts.set(alike, new IndexPart(part.column(), term, part.direction(), part.nulls()));
        return new StoredIndex(index.name(), parts, Optional.empty());
    }

    /** How the planner finds the rows that have a value in each of an index's first columns. */
    private static String plan(Connection connection, TablePlace table, StoredIndex index, int columns)
            throws SQLException {
        String conditions = index.parts().subList(0, columns).stream()
                .map(part -> part.column() + " = 1")
                .collect(Collectors.joining(" AND "));
        String name = '"' + index.name().replace("\"", "\"\"") + '"';
        String sql = "EXPLAIN QUERY PLAN SELECT 1 FROM " + table.sql() + " INDEXED BY " + name + " WHERE " + conditions;
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet plan = statement.executeQuery()) {
            plan.next();
            return plan.getString("detail");
        }
    }

    /** The plan may end with an equality of the rowid, which is part of every index. */
    private static int alike(String plan, List<Column> columns) {
        int alike = columns.size();
        while (alike > 0) {
            String found = columns.subList(0, alike).stream()
                    .map(column -> column.name() + "=?")
                    .collect(Collectors.joining(" AND ", " (", ""));
            if (plan.contains(found + ")") || plan.contains(found + " AND ")) {
                return alike;
            }
            alike--;
        }
        return alike;
    }

    /**
     * A column of an index.
     *
     * @param name bare; {@code null} for an expression
     * @param collation how the index compares it
     */
    private record Column(@Nullable String name, String collation) {}
}
