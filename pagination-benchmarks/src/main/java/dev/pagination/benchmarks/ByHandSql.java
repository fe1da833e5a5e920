package dev.pagination.benchmarks;

/**
 * The best SQL for a page on PostgreSQL, written by hand. With a probe, the seventh column says whether rows lie before
 * the page.
 *
 * @param first the first page
 * @param after the page after a row; binds the keys as {@link ByHand} does, twice with a probe, the probe's first
 * @param afterNull the same after a row whose key that may be NULL is NULL
 * @param before the page before a row, its rows in reversed order, without a probe; binds the keys as {@code after}
 * @param beforeNull the same before a row whose key that may be NULL is NULL
 * @param numbered the page after so many rows, the only parameter
 */
record ByHandSql(String first, String after, String afterNull, String before, String beforeNull, String numbered) {

    static ByHandSql of(TxnOrder order, boolean probes, int size) {
        String limit = " LIMIT " + (size + 1);
        String first = "SELECT " + Txn.COLUMNS + " FROM txn ORDER BY " + order.sql() + limit;
        return new ByHandSql(
                first,
                after(order, probes, limit),
                afterNull(probes, limit),
                before(order, limit),
                beforeNull(limit),
                first + " OFFSET ?");
    }

    private static String after(TxnOrder order, boolean probes, String limit) {
        return switch (order) {
            case UNIFORM ->
                select(probes, exists("(created_at, id) >= (?, ?) ORDER BY created_at, id"))
                        + " FROM txn WHERE (created_at, id) < (?, ?) ORDER BY created_at DESC, id DESC" + limit;
            case MIXED ->
                select(
                                probes,
                                exists("amount = ? AND (created_at, id) <= (?, ?) ORDER BY created_at DESC, id DESC")
                                        + " OR " + exists("amount > ? ORDER BY amount"))
                        + union(order.sql(), "amount = ? AND (created_at, id) > (?, ?)", "amount < ?", limit);
            case NULLABLE ->
                select(probes, exists("(settled_at, id) <= (?, ?) ORDER BY settled_at DESC, id DESC"))
                        + union(order.sql(), "(settled_at, id) > (?, ?)", "settled_at IS NULL", limit);
        };
    }

    private static String afterNull(boolean probes, String limit) {
        String near = exists("settled_at IS NULL AND id <= ? ORDER BY settled_at DESC, id DESC");
        String far = exists("settled_at IS NOT NULL ORDER BY settled_at DESC, id DESC");
        return select(probes, near + " OR " + far)
                + " FROM txn WHERE settled_at IS NULL AND id > ? ORDER BY settled_at, id" + limit;
    }

    private static String before(TxnOrder order, String limit) {
        return "SELECT " + Txn.COLUMNS
                + switch (order) {
                    case UNIFORM -> " FROM txn WHERE (created_at, id) > (?, ?) ORDER BY created_at, id" + limit;
                    case MIXED ->
                        union(
                                "amount, created_at DESC, id DESC",
                                "amount = ? AND (created_at, id) < (?, ?)",
                                "amount > ?",
                                limit);
                    case NULLABLE ->
                        " FROM txn WHERE (settled_at, id) < (?, ?) ORDER BY settled_at DESC, id DESC" + limit;
                };
    }

    private static String beforeNull(String limit) {
        return "SELECT " + Txn.COLUMNS
                + union("settled_at DESC, id DESC", "settled_at IS NULL AND id < ?", "settled_at IS NOT NULL", limit);
    }

    private static String select(boolean probes, String probe) {
        return "SELECT " + Txn.COLUMNS + (probes ? ", " + probe : "");
    }

    /** Not EXISTS, for which PostgreSQL drops ORDER BY and then may read the table from its start. */
    private static String exists(String conditionAndOrder) {
        return "(SELECT 1 FROM txn WHERE " + conditionAndOrder + " LIMIT 1) IS NOT NULL";
    }

    private static String union(String order, String near, String far, String limit) {
        String end = " ORDER BY " + order + limit;
        return " FROM (" + branch(near, end) + " UNION ALL " + branch(far, end) + ") AS page" + end;
    }

    private static String branch(String condition, String end) {
        return "(SELECT " + Txn.COLUMNS + " FROM txn WHERE " + condition + end + ")";
    }
}
