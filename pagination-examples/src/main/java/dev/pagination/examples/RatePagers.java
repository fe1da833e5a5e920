package dev.pagination.examples;

import dev.pagination.KeysetPager;
import dev.pagination.PageLimits;
import dev.pagination.SortKey;
import dev.pagination.examples.ecb.ExchangeRate;
import dev.pagination.examples.ecb.RateTable;
import dev.pagination.jdbc.JdbcPager;
import dev.pagination.token.CursorTokens;
import javax.sql.DataSource;

/**
 * The pagers of the rates, all made from one definition.
 *
 * @param dataSource where the rates are
 * @param rates all rates, by id
 */
record RatePagers(DataSource dataSource, JdbcPager<ExchangeRate> rates) {

    /** The smallest page that a walk of all rates is made with, lest it takes all day. */
    static final int MIN_PAGE_SIZE = 10;

    /** The largest page. */
    static final int MAX_PAGE_SIZE = 10_000;

    /** Reads the table's metadata; pagers with the same tokens accept each other's. */
    static RatePagers define(DataSource dataSource, CursorTokens tokens) {
        JdbcPager<ExchangeRate> rates = JdbcPager.table(dataSource, RateTable.NAME)
                .key(RateOrder.CURRENCY_NAME, "lower(currency)")
                .orderBy(SortKey.asc("id"))
                .limits(PageLimits.standard().withMaxSize(MAX_PAGE_SIZE))
                .tokens(tokens)
                .build(ExchangeRate.class);
        return new RatePagers(dataSource, rates);
    }

    /** The pager of an order; no input or output. */
    KeysetPager<ExchangeRate> in(RateOrder order) {
        JdbcPager<ExchangeRate> ordered = rates.orderBy(order.keys());
        return order.condition().isBlank() ? ordered : ordered.where(order.condition());
    }
}
