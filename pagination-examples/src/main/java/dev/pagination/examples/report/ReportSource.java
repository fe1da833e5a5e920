package dev.pagination.examples.report;

import dev.pagination.CountStrategy;
import dev.pagination.SortKey;
import dev.pagination.async.PageJobSource;
import dev.pagination.jdbc.JdbcPager;
import dev.pagination.token.CursorTokens;
import javax.sql.DataSource;

/** What the report's job reads: a customer's transactions, the last ones first. */
public final class ReportSource {

    /** The name by which it is registered. */
    public static final String NAME = "transactions";

    private ReportSource() {}

    /**
     * The source over a {@link TransactionTable}.
     *
     * @param tokens with keys that all workers have
     * @param count how the job learns how many rows there are, for its progress
     */
    public static PageJobSource<Selection, Transaction> of(
            DataSource dataSource, CursorTokens tokens, CountStrategy count) {
        JdbcPager<Transaction> transactions = JdbcPager.table(dataSource, TransactionTable.NAME)
                .orderBy(SortKey.desc("booked"))
                .count(count)
                .tokens(tokens)
                .build(Transaction.class);
        return PageJobSource.pager(
                NAME,
                Selection.class,
                Transaction.class,
                call -> transactions.where("customer = ?", call.parameters().customer()));
    }
}
