package dev.pagination.examples;

import dev.pagination.SortKey;
import dev.pagination.examples.ecb.RateTable;
import java.util.List;

/**
 * An order in which the rates are walked: once as a developer asks the pager for it, and once, written by hand, as the
 * database is asked for it without paging.
 *
 * @param orderBy what the database is asked for; it ends in a unique key
 * @param condition which rates are walked, as SQL; blank for all
 * @param keys what the pager is asked for; it appends the unique key itself
 */
record RateOrder(String orderBy, String condition, List<SortKey> keys) {

    /** The name under which the pager knows the expression {@code lower(currency)}. */
    static final String CURRENCY_NAME = "currency_name";

    /** The newest day first, and the currencies of a day by name: two directions in one order. */
    static final RateOrder NEWEST_FIRST =
            all("published DESC, currency ASC", SortKey.desc("published"), SortKey.asc("currency"));

    /** The greatest rise first, and what has nothing to compare with last. */
    static final RateOrder GREATEST_RISE_FIRST = all(
            "week_change DESC NULLS LAST, id DESC", SortKey.desc("week_change").nullsLast());

    /** All orders of the program. */
    static final List<RateOrder> ALL = List.of(
            all("id ASC", SortKey.asc("id")),
            NEWEST_FIRST,
            all("rate DESC, id DESC", SortKey.desc("rate")),
            GREATEST_RISE_FIRST,
            all(
                    "week_change DESC NULLS FIRST, id DESC",
                    SortKey.desc("week_change").nullsFirst()),
            new RateOrder(
                    "lower(currency) ASC, rate DESC, id DESC",
                    "published >= DATE '2022-07-01'",
                    List.of(SortKey.asc(CURRENCY_NAME).notNull(), SortKey.desc("rate"))));

    private static RateOrder all(String orderBy, SortKey... keys) {
        return new RateOrder(orderBy, "", List.of(keys));
    }

    /** All rows of this order, as the database itself delivers them. */
    String unpagedSql() {
        String where = condition.isBlank() ? "" : " WHERE " + condition;
        return "SELECT id, published, currency, rate, week_change FROM " + RateTable.NAME + where + " ORDER BY "
                + orderBy;
    }
}
