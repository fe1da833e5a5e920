package dev.pagination.jdbc.internal;

import dev.pagination.SortKey;
import dev.pagination.jdbc.IndexAdvice;
import dev.pagination.jdbc.internal.Relation.KeyColumn;
import dev.pagination.jdbc.internal.Relation.Kind;
import dev.pagination.jdbc.internal.TableLocator.Place;
import dev.pagination.jdbc.internal.index.ComparedFilter;
import dev.pagination.jdbc.internal.index.ComparedFilter.Rest;
import dev.pagination.jdbc.internal.index.IndexReview;
import dev.pagination.jdbc.internal.index.Quoting;
import dev.pagination.jdbc.internal.index.ReviewedKey;
import dev.pagination.jdbc.internal.index.ReviewedOrder;
import dev.pagination.sql.SqlFragment;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Asks which index serves a pager.
 *
 * @param definition what is paged
 * @param keys its order
 * @param where its conditions, see {@link Conditions#and}
 */
record AdviceReader(JdbcDefinition<?> definition, OrderedKeys keys, String where) {

    private static final int MOST_INCLUDED = 3;

    /**
     * The advice.
     *
     * @param compared columns that the filter compares by equality, besides those that are recognised
     * @throws IllegalArgumentException if one of them is unknown
     */
    IndexAdvice read(StatementRunner runner, List<String> compared) throws SQLException {
        ComparedFilter filter = filter(compared);
        if (relation().kind() == Kind.DERIVED) {
            return new IndexAdvice.NotServed(
                    "The pager reads a SELECT, and which index could serve that depends on its tables; look at the"
                            + " plan of its second page.",
                    List.of());
        }
        String table = relation().from().text();
        Optional<Place> place = definition.dialect().catalog().locate(runner.connection(), table);
        if (place.isEmpty() || TableKind.of(runner.connection().getMetaData(), place.get()) == TableKind.VIEW) {
            return new IndexAdvice.NotServed(
                    "The " + relation().description() + " is a view, or no table that the catalogue knows all rows of;"
                            + " look at the plan of its second page.",
                    List.of());
        }
        Quoting quoting = Quoting.of(runner.connection());
        List<ReviewedKey> reviewed = new ArrayList<>();
        for (SortKey key : keys.ordering().keys()) {
            reviewed.add(reviewed(runner, key, quoting));
        }
        ReviewedOrder order = new ReviewedOrder(
                keys.ordering(), reviewed, definition.dialect().sql());
        List<String> equal = filter.columns().stream().map(quoting::quoted).toList();
        return new IndexReview(
                        place.get().named(table), order, new ComparedFilter(equal, filter.rest()), included(quoting))
                .advice(runner.connection(), quoting);
    }

    /** The names, unquoted, of columns that the filter compares by equality. */
    private ComparedFilter filter(List<String> compared) {
        Equalities recognised = Equalities.of(where);
        Set<String> names = new TreeSet<>(recognised.columnsOf(relation()));
        for (String name : compared) {
            names.add(relation().keyColumn(name).name());
        }
        boolean whole = recognised.unrecognised() == 0;
        return new ComparedFilter(List.copyOf(names), whole ? Rest.NONE : Rest.OTHER_CONDITIONS);
    }

    private ReviewedKey reviewed(StatementRunner runner, SortKey key, Quoting quoting) throws SQLException {
        KeyColumn column = relation().keyColumn(key.name());
        if (!column.isRegistered()) {
            String term = quoting.quoted(column.name());
            return new ReviewedKey(key, term, term, "");
        }
        return new ReviewedKey(key, column.expression(), "", type(runner, column.expression()));
    }

    /** The type of an expression as CREATE TABLE takes it. */
    private String type(StatementRunner runner, String expression) throws SQLException {
        SqlFragment sql = SqlFragment.of(
                "SELECT " + expression + " FROM " + relation().from().text() + " WHERE 1 = 0");
        return runner.query(sql, row -> {
            ResultSetMetaData data = row.getMetaData();
            String length = switch (data.getColumnType(1)) {
                case Types.CHAR, Types.VARCHAR, Types.BINARY, Types.VARBINARY -> "(" + data.getPrecision(1) + ")";
                case Types.DECIMAL, Types.NUMERIC -> "(" + data.getPrecision(1) + ", " + data.getScale(1) + ")";
                default -> "";
            };
            return data.getColumnTypeName(1) + length;
        });
    }

    /** What a page shows besides its keys, if it shows a few plain columns and not all there are. */
    private List<String> included(Quoting quoting) {
        List<KeyColumn> columns = relation().keyColumns().stream()
                .filter(column -> !column.isRegistered())
                .toList();
        List<KeyColumn> shown = columns.stream()
                .filter(column -> column.resultColumn().isPresent())
                .toList();
        if (shown.size() != relation().visible().size() || shown.size() == columns.size()) {
            return List.of();
        }
        List<String> included = shown.stream()
                .map(KeyColumn::name)
                .filter(name -> keys.ordering().keys().stream()
                        .noneMatch(key -> key.name().equals(name)))
                .map(quoting::quoted)
                .toList();
        return included.size() <= MOST_INCLUDED ? included : List.of();
    }

    private Relation relation() {
        return definition.relation();
    }
}
