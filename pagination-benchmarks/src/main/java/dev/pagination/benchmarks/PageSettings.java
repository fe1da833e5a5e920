package dev.pagination.benchmarks;

import dev.pagination.EdgeCheck;
import org.openjdk.jmh.annotations.Param;

/** What every benchmark of a page of {@link Txn}s can be told. */
public class PageSettings extends BenchmarkSettings {

    /** The rows of the table, unless a table is given. */
    @Param("1000000")
    public long rows;

    /** The rows of a page. */
    @Param("50")
    public int size;

    /** The order of the rows. */
    @Param
    public TxnOrder order = TxnOrder.UNIFORM;

    /** Whether the pager, and the page by hand, look for rows on the side the page is come to from. */
    @Param
    public EdgeCheck edges = EdgeCheck.EXACT;
}
