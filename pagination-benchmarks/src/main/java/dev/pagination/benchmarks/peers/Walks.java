package dev.pagination.benchmarks.peers;

import dev.pagination.benchmarks.Txn;
import dev.pagination.benchmarks.TxnDatabase;
import dev.pagination.benchmarks.TxnTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Walks of a small table that has what pagers stumble over, ties, NULLs and text in both cases: forward from the first
 * page, and backward from the last one, until there is no other page. Every contestant walks for real.
 */
final class Walks {

    private static final List<Integer> SIZES = List.of(1, 2, 3, 7);

    private final TxnDatabase database;
    private final long rows;

    /** Walks of a table with so many rows. */
    Walks(TxnDatabase database, long rows) {
        this.database = database;
        this.rows = rows;
    }

    /** All contestants in all orders, forward and backward. */
    List<WalkResult> run() {
        List<WalkResult> results = new ArrayList<>();
        try (TxnTable table = TxnTable.create(database, rows)) {
            for (String sql : stumbling()) {
                execute(table, sql);
            }
            Reference reference = new Reference(database, table.dataSource());
            try (Contestants contestants = Contestants.on(database, table.dataSource())) {
                for (PeerOrder order : PeerOrder.values()) {
                    Map<Long, Long> places = reference.places(order);
                    for (Way way : Way.values()) {
                        for (Entrant entrant : Entrant.of(order, way)) {
                            Lane lane = new Lane(entrant, order, way);
                            results.add(SIZES.stream()
                                    .map(size -> walk(contestants, lane, size, reference, places))
                                    .reduce(WalkResult::and)
                                    .orElseThrow());
                        }
                    }
                }
            }
        }
        return results;
    }

    private List<String> stumbling() {
        return List.of(
                "UPDATE txn SET settled_at = " + database.hour("settled_at"),
                "UPDATE txn SET note = concat(substr('abcdefghijklmnopqrstuvwxyz',"
                        + " 1 + CAST(mod(id * 7, 26) AS integer), 1), mod(id, 4))",
                "UPDATE txn SET note = upper(note) WHERE mod(id, 2) = 0",
                database.analyze());
    }

    private static void execute(TxnTable table, String sql) {
        try (Connection connection = table.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException("The table to be walked could not be made.", failure);
        }
    }

    private WalkResult walk(Contestants contestants, Lane lane, int size, Reference reference, Map<Long, Long> places) {
        List<Long> delivered = new ArrayList<>();
        try {
            Contestant<?> contestant = contestants.enter(lane.entrant(), lane.order(), size);
            if (lane.way() == Way.FORWARD) {
                forward(contestant, size, delivered);
            } else {
                Shown last = reference.page(lane.order(), (rows - 1) / size, size);
                backward(contestant, size, last, delivered);
            }
            return WalkResult.of(lane, places, delivered, null);
        } catch (RuntimeException failure) {
            return WalkResult.of(lane, places, delivered, Failures.line(failure));
        }
    }

    private <P> void forward(Contestant<P> contestant, int size, List<Long> delivered) {
        Optional<P> page = Optional.of(contestant.first());
        for (long left = 2 * rows / size + 10; page.isPresent(); left--) {
            List<Long> ids = ids(contestant, page.get(), left);
            if (ids.isEmpty()) {
                return;
            }
            delivered.addAll(ids);
            page = contestant.next(page.get());
        }
    }

    private <P> void backward(Contestant<P> contestant, int size, Shown last, List<Long> delivered) {
        List<Long> reversed = new ArrayList<>();
        Optional<P> page = Optional.of(contestant.at(last));
        try {
            for (long left = 2 * rows / size + 10; page.isPresent(); left--) {
                List<Long> ids = new ArrayList<>(ids(contestant, page.get(), left));
                if (ids.isEmpty()) {
                    return;
                }
                Collections.reverse(ids);
                reversed.addAll(ids);
                page = contestant.previous(page.get());
            }
        } finally {
            Collections.reverse(reversed);
            delivered.addAll(reversed);
        }
    }

    private static <P> List<Long> ids(Contestant<P> contestant, P page, long left) {
        if (left < 0) {
            throw new IllegalStateException("The walk does not end.");
        }
        return contestant.rows(page).stream().map(Txn::id).toList();
    }
}
