package dev.pagination.benchmarks.forms;

import dev.pagination.CursorToken;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.jdbc.JdbcPager;
import dev.pagination.plan.SeekForm;
import dev.pagination.testkit.recording.RecordedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** One order read in one form, from a row in the middle and from one near the end. */
final class FormCase {

    /** A form that has taken so long in all is known to be slow. */
    private static final long SLOW_NANOS = 500_000_000;

    private final FormTable table;
    private final SeekForm form;
    private final JdbcPager<Long> pager;
    private final List<CursorToken> cursors = new ArrayList<>();
    private final List<Long> nanos = new ArrayList<>();
    private final int size;

    FormCase(FormTable table, OrderShape shape, SeekForm form, int size) {
        this.table = table;
        this.form = form;
        this.size = size;
        this.pager = table.pager(shape, table.engine().dialect().withForm(form));
    }

    SeekForm form() {
        return form;
    }

    /** Goes to the pages of these 0-based numbers. */
    void placeAt(List<Long> pages) {
        for (long number : pages) {
            PageResponse<Long> page = pager.page(PageRequest.ofPage(number, size));
            cursors.add(page.token(page.content().size() - 1));
        }
    }

    /** The pages behind the cursors. */
    List<List<Long>> read() {
        return cursors.stream()
                .map(cursor ->
                        pager.page(PageRequest.after(cursor).withSize(size)).content())
                .toList();
    }

    /** Times the page behind the last cursor once more. */
    void timeUnlessSlow() {
        if (nanos.stream().mapToLong(Long::longValue).sum() > SLOW_NANOS) {
            return;
        }
        PageRequest request = PageRequest.after(cursors.get(cursors.size() - 1)).withSize(size);
        long started = System.nanoTime();
        pager.page(request);
        nanos.add(System.nanoTime() - started);
    }

    /** The median of the times. */
    double micros() {
        return medianMicros(nanos);
    }

    /** The median of some times in ns, in µs. */
    static double medianMicros(List<Long> nanos) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.get(sorted.size() / 2) / 1_000.0;
    }

    /** What the page behind each cursor reads. */
    List<Long> reads() throws SQLException {
        List<Long> reads = new ArrayList<>();
        for (CursorToken cursor : cursors) {
            table.recording().clear();
            pager.page(PageRequest.after(cursor).withSize(size));
            long read = 0;
            for (RecordedStatement statement : List.copyOf(table.recording().statements())) {
                read += table.engine().counter().count(table.recording(), statement);
            }
            reads.add(read);
        }
        return reads;
    }
}
