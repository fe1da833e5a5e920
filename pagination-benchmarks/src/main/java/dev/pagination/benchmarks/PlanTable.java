package dev.pagination.benchmarks;

import dev.pagination.CursorToken;
import dev.pagination.EdgeCheck;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.jdbc.JdbcPager;
import dev.pagination.testkit.plan.PlanGuard;
import dev.pagination.testkit.plan.PlanReport;
import dev.pagination.testkit.recording.RecordingDataSource;
import java.util.ArrayList;
import java.util.List;

/** What the pages read, from EXPLAIN (ANALYZE, BUFFERS): rows and blocks, with a custom plan and with the generic one. */
final class PlanTable {

    private final RecordingDataSource recording;
    private final PlanGuard guard;
    private final long rows;
    private final int size;

    PlanTable(TxnTable table, long rows, int size) {
        this.recording = RecordingDataSource.of(table.dataSource());
        this.guard = PlanGuard.postgres(recording);
        this.rows = rows;
        this.size = size;
    }

    /** One line per order and place, in Markdown. */
    String lines() {
        StringBuilder table = new StringBuilder("| order, place, edges | pager: rows / buffers | by hand | OFFSET |\n");
        table.append("|---|---|---|---|\n");
        for (TxnOrder order : TxnOrder.values()) {
            for (Place place : Place.values()) {
                for (EdgeCheck edges : EdgeCheck.values()) {
                    List<String> cells = cells(order, place, edges);
                    table.append("| ")
                            .append(order)
                            .append(", ")
                            .append(place)
                            .append(", ")
                            .append(edges);
                    table.append(" | ").append(String.join(" | ", cells)).append(" |\n");
                }
            }
        }
        return table.toString();
    }

    private List<String> cells(TxnOrder order, Place place, EdgeCheck edges) {
        JdbcPager<Txn> pager = TxnTable.pager(recording, order, edges);
        ByHand byHand = new ByHand(recording, order, edges, size);
        long number = place.page(rows, size);
        List<String> cells = new ArrayList<>();
        if (number == 0) {
            cells.add(read(() -> pager.first(size)));
            cells.add(read(byHand::first));
        } else {
            PageResponse<Txn> before = pager.page(PageRequest.ofPage(number - 1, size));
            CursorToken token = before.nextToken().orElseThrow();
            Txn cursor = before.content().get(size - 1);
            cells.add(read(() -> pager.next(token)));
            cells.add(read(() -> byHand.after(cursor)));
        }
        cells.add(read(() -> byHand.numbered(number)));
        return cells;
    }

    private String read(Runnable page) {
        page.run();
        List<PlanReport> reports =
                guard.explain(recording.statements().get(recording.statements().size() - 1));
        List<String> numbers = reports.stream()
                .map(report -> String.format("%,d / %,d", report.rowsRead(), report.buffers()))
                .distinct()
                .toList();
        return String.join(", generic ", numbers);
    }
}
