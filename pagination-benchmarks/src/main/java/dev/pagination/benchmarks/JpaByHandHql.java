package dev.pagination.benchmarks;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How rows on one side of a row are read by HQL that PostgreSQL seeks on: branch after branch, the nearest first, the next
 * only if the page is not full. Hibernate 6.6 also takes a UNION ALL of entities, but orders it by nothing, and needs as long
 * for it as for both branches.
 *
 * @param branches each a statement for its rows
 * @param probing the same, each selecting besides whether there is a row on the other side, NULL if not
 */
record JpaByHandHql(List<Statement> branches, List<Statement> probing) {

    private static final Pattern PARAMETER = Pattern.compile(":(\\w+)");

    /**
     * A statement.
     *
     * @param parameters the names of those it has
     */
    record Statement(String hql, List<String> parameters) {

        static Statement of(String hql) {
            return new Statement(
                    hql,
                    PARAMETER
                            .matcher(hql)
                            .results()
                            .map(found -> found.group(1))
                            .distinct()
                            .toList());
        }
    }

    /** All rows; there is no other side. */
    static Statement first(TxnOrder order) {
        return Statement.of("select t from TxnEntity t order by "
                + switch (order) {
                    case UNIFORM -> "t.createdAt desc, t.id desc";
                    case MIXED -> "t.amount desc, t.createdAt, t.id";
                    case NULLABLE -> "t.settledAt, t.id";
                });
    }

    /** The rows after one that has a value for every key. */
    static JpaByHandHql after(TxnOrder order) {
        return switch (order) {
            case UNIFORM ->
                of(
                        "t.createdAt desc, t.id desc",
                        List.of("(t.createdAt, t.id) < (:createdAt, :id)"),
                        "(b.createdAt, b.id) >= (:createdAt, :id) order by b.createdAt, b.id");
            case MIXED ->
                of(
                        "t.amount desc, t.createdAt, t.id",
                        List.of("t.amount = :amount and (t.createdAt, t.id) > (:createdAt, :id)", "t.amount < :amount"),
                        "b.amount = :amount and (b.createdAt, b.id) <= (:createdAt, :id)"
                                + " order by b.createdAt desc, b.id desc",
                        "b.amount > :amount order by b.amount");
            case NULLABLE ->
                of(
                        "t.settledAt, t.id",
                        List.of("(t.settledAt, t.id) > (:settledAt, :id)", "t.settledAt is null"),
                        "(b.settledAt, b.id) <= (:settledAt, :id) order by b.settledAt desc, b.id desc");
        };
    }

    /** The rows after one that has NULL for the key that may be NULL. */
    static JpaByHandHql afterNull() {
        return of(
                "t.settledAt, t.id",
                List.of("t.settledAt is null and t.id > :id"),
                "b.settledAt is null and b.id <= :id order by b.settledAt desc, b.id desc",
                "b.settledAt is not null order by b.settledAt desc, b.id desc");
    }

    /** The rows before one that has a value for every key, the nearest first. */
    static JpaByHandHql before(TxnOrder order) {
        return switch (order) {
            case UNIFORM ->
                of(
                        "t.createdAt, t.id",
                        List.of("(t.createdAt, t.id) > (:createdAt, :id)"),
                        "(b.createdAt, b.id) <= (:createdAt, :id) order by b.createdAt desc, b.id desc");
            case MIXED ->
                of(
                        "t.amount, t.createdAt desc, t.id desc",
                        List.of("t.amount = :amount and (t.createdAt, t.id) < (:createdAt, :id)", "t.amount > :amount"),
                        "b.amount = :amount and (b.createdAt, b.id) >= (:createdAt, :id) order by b.createdAt, b.id",
                        "b.amount < :amount order by b.amount desc");
            case NULLABLE ->
                of(
                        "t.settledAt desc, t.id desc",
                        List.of("(t.settledAt, t.id) < (:settledAt, :id)"),
                        "(b.settledAt, b.id) >= (:settledAt, :id) order by b.settledAt, b.id");
        };
    }

    private static JpaByHandHql of(String order, List<String> branches, String... probes) {
        List<String> found = Stream.of(probes)
                .map(probe -> "(select 1 from TxnEntity b where " + probe + " limit 1)")
                .toList();
        String probe = found.size() == 1 ? found.get(0) : "coalesce(" + String.join(", ", found) + ")";
        return new JpaByHandHql(
                statements("select t", branches, order), statements("select t, " + probe, branches, order));
    }

    private static List<Statement> statements(String select, List<String> branches, String order) {
        return branches.stream()
                .map(branch -> Statement.of(select + " from TxnEntity t where " + branch + " order by " + order))
                .toList();
    }
}
