package dev.pagination.jooq.internal;

import dev.pagination.PageFetchException;
import dev.pagination.jdbc.internal.Column;
import dev.pagination.jdbc.internal.JdbcDialect;
import dev.pagination.jdbc.internal.Relation.KeyColumn;
import dev.pagination.jdbc.internal.StatementOptions;
import dev.pagination.jdbc.internal.StatementRunner;
import dev.pagination.jooq.internal.InPlace.Clause;
import dev.pagination.sql.SqlFragment;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.impl.DSL;

/** Learns what a select can be ordered by, by statements that return no row. */
final class SelectReader<R extends Record> {

    private final DSLContext context;
    private final Describer describer;
    private final Connection connection;
    private final JdbcDialect dialect;
    private final Select<R> select;
    private final SelectParts parts;
    private final FromTables tables;
    private final Presences presences;

    SelectReader(DSLContext context, Connection connection, JdbcDialect dialect, Select<R> select) throws SQLException {
        this.context = context;
        this.describer = new Describer(context);
        this.connection = connection;
        this.dialect = dialect;
        this.select = select;
        this.parts = SelectParts.of(select);
        this.tables = FromTables.of(select);
        this.presences = parts.isPlain() && !parts.grouped()
                ? Presences.of(tables, context, connection, dialect.catalog())
                : Presences.UNKNOWN;
    }

    /**
     * The columns of the select.
     *
     * @param fields as a record has them
     * @param visible the same in terms of the base, each a column of its own
     */
    private record Columns(List<Field<?>> fields, List<Field<?>> visible) {}

    JooqDefinition<R> read(Declared declared) throws SQLException {
        List<Field<?>> fields = select.getSelect().isEmpty()
                ? describer.fields(
                        select.$where(DSL.falseCondition())) // of all columns of tables that jOOQ does not know
                : List.copyOf(select.getSelect());
        return parts.isPlain() ? inPlace(fields, declared) : around(fields, declared);
    }

    private JooqDefinition<R> inPlace(List<Field<?>> fields, Declared declared) throws SQLException {
        Base base = new InPlace(select, parts.grouped() ? Clause.HAVING : Clause.WHERE, parts);
        List<List<Field<?>>> known = parts.grouped() ? List.of() : tables.uniqueKeys();
        List<Field<?>> visible = FlatFields.areNeeded(fields) ? FlatFields.of(fields, describe(base, fields)) : fields;
        List<Field<?>> named = new ArrayList<>(visible);
        for (Field<?> field : declared.all()) {
            addMissing(named, field);
        }
        known.forEach(key -> key.forEach(field -> addMissing(named, field)));
        if (parts.grouped()) {
            select.$groupBy().forEach(group -> addMissing(named, (Field<?>) group));
        }
        List<Field<?>> expressions =
                named.stream().<Field<?>>map(Candidates::unaliased).toList();
        List<Column> columns = describe(base, expressions, visible.size());
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            Optional<Integer> result = i < visible.size() ? Optional.of(i + 1) : Optional.empty();
            Column column = presences.of(expressions.get(i), columns.get(i));
            candidates.add(new Candidate(
                    name(named, i),
                    named.get(i),
                    expressions.get(i),
                    column,
                    neverNull(expressions.get(i), column) || isAmong(declared.neverNull(), named.get(i)),
                    result));
        }
        return definition(base, new Columns(fields, visible), candidates, uniqueKeys(declared, known, candidates));
    }

    private JooqDefinition<R> around(List<Field<?>> fields, Declared declared) throws SQLException {
        requireDifferentNames(fields);
        Around base = Around.of(select, parts);
        List<Column> columns = describe(base, List.of(DSL.asterisk()));
        List<Field<?>> flat = FlatFields.of(fields, columns);
        List<Field<?>> visible = new ArrayList<>();
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i).ofUnknownPresence();
            Field<?> field = DSL.field(
                    DSL.quotedName(Base.DERIVED, column.name()), flat.get(i).getDataType());
            visible.add(field);
            candidates.add(new Candidate(
                    column.name(),
                    flat.get(i),
                    field,
                    column,
                    isAmong(declared.neverNull(), flat.get(i)),
                    Optional.of(i + 1)));
        }
        return definition(base, new Columns(fields, visible), candidates, uniqueKeys(declared, List.of(), candidates));
    }

    private static void requireDifferentNames(List<Field<?>> fields) {
        Set<String> names = new HashSet<>();
        for (Field<?> field : fields) {
            if (!names.add(field.getName())) {
                throw new IllegalArgumentException(
                        "The select is paged as a derived table, whose columns need different"
                                + " names, but several are named " + field.getName()
                                + "; give each its own with as().");
            }
        }
    }

    private JooqDefinition<R> definition(
            Base base, Columns columns, List<Candidate> candidates, List<List<String>> uniqueKeys) throws SQLException {
        List<Candidate> inspected = new ArrayList<>();
        for (Candidate candidate : candidates) {
            inspected.add(inspected(base, candidate));
        }
        return new JooqDefinition<>(
                tables.description(),
                base,
                columns.visible(),
                inspected,
                uniqueKeys,
                dialect,
                RecordShape.of(select, columns.fields()),
                TokenBinding.to(select));
    }

    private List<List<String>> uniqueKeys(Declared declared, List<List<Field<?>>> known, List<Candidate> all) {
        Candidates candidates = new Candidates(tables.description(), all);
        List<List<String>> keys = new ArrayList<>();
        if (!declared.uniqueKey().isEmpty()) {
            keys.add(names(candidates, declared.uniqueKey()));
        }
        known.forEach(key -> keys.add(names(candidates, key)));
        if (parts.isPlain() && parts.grouped()) {
            List<Candidate> groups = select.$groupBy().stream()
                    .map(group -> candidates.of((Field<?>) group))
                    .toList();
            if (groups.stream().allMatch(Candidate::neverNull)) {
                keys.add(groups.stream().map(Candidate::name).toList());
            }
        }
        return keys;
    }

    private static List<String> names(Candidates candidates, List<Field<?>> fields) {
        return fields.stream().map(field -> candidates.of(field).name()).toList();
    }

    /** A name that an order can tell from the others: if need be with the table's, else by its place in the select. */
    private static String name(List<Field<?>> named, int index) {
        String name = named.get(index).getName();
        if (count(named, Field::getName, name) == 1) {
            return name;
        }
        String qualified = qualified(named.get(index));
        return count(named, SelectReader::qualified, qualified) == 1 ? qualified : qualified + "_" + (index + 1);
    }

    private static String qualified(Field<?> field) {
        return field.getQualifiedName().unquotedName().toString();
    }

    private static long count(List<Field<?>> fields, Function<Field<?>, String> naming, String name) {
        return fields.stream()
                .filter(field -> naming.apply(field).equalsIgnoreCase(name))
                .count();
    }

    private boolean neverNull(Field<?> expression, Column column) {
        return column.presence() == Column.Presence.NEVER_NULL
                || (tables.keeps(expression) && !expression.getDataType().nullable());
    }

    private static void addMissing(List<Field<?>> fields, Field<?> field) {
        if (!isAmong(fields, field)) {
            fields.add(field);
        }
    }

    private static boolean isAmong(List<Field<?>> fields, Field<?> wanted) {
        return fields.stream().anyMatch(field -> Candidates.same(field, wanted));
    }

    /**
     * Describes fields.
     *
     * @param selected how many of them are the select's own, and the first ones
     * @throws IllegalArgumentException if another one cannot be read from the select
     */
    private List<Column> describe(Base base, List<Field<?>> fields, int selected) throws SQLException {
        try {
            return describe(base, fields);
        } catch (PageFetchException failure) {
            describe(base, fields.subList(0, selected)); // fails as well if it is the select or the database that fails
            for (Field<?> field : fields.subList(selected, fields.size())) {
                refuseUnreadable(base, field);
            }
            throw failure;
        }
    }

    private void refuseUnreadable(Base base, Field<?> field) throws SQLException {
        try {
            describe(base, List.of(field));
        } catch (PageFetchException failure) {
            throw new IllegalArgumentException(
                    "The field " + field.getName() + " cannot be read from the " + tables.description()
                            + "; see the cause. A key is made of columns of the select's tables, in a select with GROUP"
                            + " BY of its groups and of aggregates.",
                    failure.getCause());
        }
    }

    private List<Column> describe(Base base, List<? extends SelectFieldOrAsterisk> columns) throws SQLException {
        return describer.columns(base.rows(columns, DSL.falseCondition()));
    }

    private Candidate inspected(Base base, Candidate candidate) throws SQLException {
        SelectField<?> column = candidate.expression().as("pgn_k");
        String sql = "(" + context.renderInlined(base.rows(List.of(column), DSL.falseCondition())) + ") pgn_q";
        StatementRunner runner = new StatementRunner(connection, List.of(), StatementOptions.NONE);
        KeyColumn described = new KeyColumn(
                "pgn_q." + context.render(DSL.name("pgn_k")), candidate.column(), candidate.resultColumn());
        Column typed = dialect.inspector()
                .inspect(runner, SqlFragment.of(sql), List.of(described))
                .get(0)
                .column();
        return new Candidate(
                candidate.name(),
                candidate.field(),
                candidate.expression(),
                typed,
                candidate.neverNull(),
                candidate.resultColumn());
    }
}
