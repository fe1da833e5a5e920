package dev.pagination.jdbc;

import dev.pagination.Direction;
import dev.pagination.NullPlacement;
import dev.pagination.SortKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A table {@code t} drawn at random: columns of any types, some of which may be NULL, few values, so that many rows are
 * tied, perhaps an index, and a primary key {@code id}, perhaps with a column before it.
 */
final class RandomTable {

    private static final int MOST_COLUMNS = 4;
    private static final int MOST_ROWS = 24;

    private final Random random;
    private final List<Column> columns = new ArrayList<>();
    private final Set<Long> ids = new LinkedHashSet<>();

    /** A type with values that differ, each as an SQL literal. */
    private enum Type {
        BIGINT("bigint", "0", "1", "-1", "9223372036854775807", "-9223372036854775807"),
        INTEGER("integer", "3", "2", "1", "-2147483648"),
        DECIMAL("decimal(12, 2)", "0.10", "-0.10", "9999999999.99", "7"),
        DOUBLE("double precision", "0.1", "-0.25", "12345.678", "1e-300"),
        TEXT("varchar(20)", "'a'", "'A'", "'b'", "''", "'it''s'", "'ä'", "'z '", "'a%'"),
        DATE("date", "'2024-02-29'", "'1970-01-01'", "'2024-03-01'"),
        TIMESTAMP("timestamp", "'2024-02-29 12:00:00.123'", "'2024-02-29 12:00:00'", "'1969-12-31 23:59:59'"),
        BOOLEAN("boolean", "TRUE", "FALSE");

        private final String sql;
        private final List<String> values;

        Type(String sql, String... values) {
            this.sql = sql;
            this.values = List.of(values);
        }
    }

    private record Column(String name, Type type, boolean nullable) {
        String ddl() {
            return name + " " + type.sql + (nullable ? "" : " NOT NULL");
        }
    }

    private RandomTable(Random random) {
        this.random = random;
    }

    /** Draws a table and creates it on a connection, in place of the one before. */
    static RandomTable create(Connection connection, Random random) throws SQLException {
        RandomTable table = new RandomTable(random);
        int count = 1 + random.nextInt(MOST_COLUMNS);
        IntStream.range(0, count).forEach(i -> table.columns.add(table.column("c" + i)));
        Column first = table.columns.get(0);
        boolean composite = !first.nullable() && random.nextInt(3) == 0;
        StringBuilder ddl = new StringBuilder("CREATE TABLE t (id bigint NOT NULL");
        table.columns.forEach(column -> ddl.append(", ").append(column.ddl()));
        ddl.append(", PRIMARY KEY (").append(composite ? "c0, " : "").append("id))");
        Sql.run(connection, ddl.toString());
        if (random.nextInt(3) == 0) {
            Sql.run(connection, "CREATE INDEX t_index ON t (c" + random.nextInt(count) + ", id)");
        }
        table.fill(connection);
        return table;
    }

    private Column column(String name) {
        Type type = Type.values()[random.nextInt(Type.values().length)];
        return new Column(name, type, random.nextInt(3) > 0);
    }

    private void fill(Connection connection) throws SQLException {
        int rows = random.nextInt(MOST_ROWS + 1);
        while (ids.size() < rows) {
            ids.add((long) random.nextInt(1_000));
        }
        if (rows > 0) {
            List<String> values = ids.stream().map(this::row).toList();
            Sql.run(connection, "INSERT INTO t VALUES " + String.join(", ", values));
        }
    }

    private String row(long id) {
        StringBuilder row = new StringBuilder("(").append(id);
        for (Column column : columns) {
            boolean isNull = column.nullable() && random.nextInt(3) == 0;
            List<String> values = column.type().values;
            row.append(", ").append(isNull ? "NULL" : values.get(random.nextInt(values.size())));
        }
        return row.append(")").toString();
    }

    /** An order of some of its columns, drawn at random. */
    List<SortKey> order() {
        List<Column> shuffled = new ArrayList<>(columns);
        Collections.shuffle(shuffled, random);
        List<SortKey> order = new ArrayList<>();
        for (Column column : shuffled.subList(0, random.nextInt(columns.size() + 1))) {
            NullPlacement nulls = column.nullable() ? anyPlacement() : NullPlacement.NONE;
            order.add(new SortKey(column.name(), anyDirection(), nulls));
        }
        if (order.isEmpty() || random.nextInt(4) == 0) {
            order.add(SortKey.asc("id").notNull().in(anyDirection()));
        }
        return order;
    }

    private NullPlacement anyPlacement() {
        return random.nextBoolean() ? NullPlacement.FIRST : NullPlacement.LAST;
    }

    private Direction anyDirection() {
        return random.nextBoolean() ? Direction.ASC : Direction.DESC;
    }

    /** The ids in an order, as the database says without any paging. */
    List<Long> sorted(Connection connection, List<SortKey> total, String where) throws SQLException {
        List<String> terms = new ArrayList<>();
        for (SortKey key : total) {
            if (key.nulls() != NullPlacement.NONE) {
                int whenNull = key.nulls() == NullPlacement.FIRST ? 0 : 1;
                terms.add("CASE WHEN " + key.name() + " IS NULL THEN " + whenNull + " ELSE " + (1 - whenNull) + " END");
            }
            terms.add(key.name() + " " + key.direction());
        }
        return Sql.numbers(connection, "SELECT id FROM t WHERE " + where + " ORDER BY " + String.join(", ", terms));
    }

    /** For messages. */
    @Override
    public String toString() {
        return columns.stream().map(Column::ddl).toList() + " with " + ids.size() + " rows";
    }
}
