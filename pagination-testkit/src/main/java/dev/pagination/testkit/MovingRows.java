package dev.pagination.testkit;

import dev.pagination.SortKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of the table {@code walk} while they are changed at random, and what has happened to each. */
final class MovingRows {

    private static final int ROWS = 40;
    private static final int MAX_INSERTS = 60;
    private static final int MAX_ID = 1_000;
    private static final int CHANGES_PER_PAGE = 4;
    private static final int VALUES = 4;

    private final RowChanges changes;
    private final Random random;
    private final List<SortKey> keys;
    private final Map<Long, WalkRow> present = new LinkedHashMap<>();
    private final Set<Long> everThere = new HashSet<>();
    private final Set<Long> unmoved = new HashSet<>();
    private final Set<Long> rekeyed = new HashSet<>();
    private int inserts;

    private MovingRows(RowChanges changes, Random random, List<SortKey> keys) {
        this.changes = changes;
        this.random = random;
        this.keys = keys;
    }

    /** Fills the table with random rows, many of them tied. */
    static MovingRows fill(WalkTable table, RowChanges changes, Random random, List<SortKey> keys) {
        MovingRows rows = new MovingRows(changes, random, keys);
        while (rows.present.size() < ROWS) {
            rows.add(rows.randomRow(rows.freeId()));
        }
        rows.unmoved.addAll(rows.present.keySet());
        table.fill(List.copyOf(rows.present.values()));
        return rows;
    }

    /** The ids of the rows that have been there from the start with the same key values. */
    Set<Long> unmoved() {
        return unmoved;
    }

    /** The ids of all rows there ever were. */
    Set<Long> everThere() {
        return everThere;
    }

    /** Whether a row kept its key values as long as it was there. */
    boolean mayNotRepeat(Long id) {
        return !rekeyed.contains(id);
    }

    /**
     * Changes some rows.
     *
     * @param page the ids of the page just read; the last one is the row of the token
     */
    void change(List<Long> page) {
        int kind = random.nextInt(10);
        if (kind == 0) {
            page.forEach(this::delete);
        } else if (kind < 4 && !page.isEmpty()) {
            delete(page.get(page.size() - 1));
        }
        for (int i = random.nextInt(CHANGES_PER_PAGE); i > 0; i--) {
            changeOne();
        }
    }

    private void changeOne() {
        switch (random.nextInt(3)) {
            case 0 -> insert();
            case 1 -> delete(anyId());
            default -> update(anyId());
        }
    }

    private void insert() {
        // Rows that come faster than they are read would keep the walk from ending.
        if (inserts < MAX_INSERTS) {
            inserts++;
            WalkRow row = randomRow(freeId());
            changes.insert(row);
            add(row);
        }
    }

    private void delete(Long id) {
        if (present.remove(id) != null) {
            changes.delete(id);
            unmoved.remove(id);
        }
    }

    private void update(Long id) {
        WalkRow old = present.get(id);
        if (old != null) {
            WalkRow row = randomRow(id);
            changes.update(row);
            present.put(id, row);
            if (keys.stream().anyMatch(key -> !Objects.equals(old.value(key.name()), row.value(key.name())))) {
                unmoved.remove(id);
                rekeyed.add(id);
            }
        }
    }

    private void add(WalkRow row) {
        present.put(row.id(), row);
        everThere.add(row.id());
    }

    /** The id of a row that is present; 0 if none is. */
    private Long anyId() {
        List<Long> ids = new ArrayList<>(present.keySet());
        return ids.isEmpty() ? 0L : ids.get(random.nextInt(ids.size()));
    }

    /** An id that no row has ever had, so that a row's history belongs to one row. */
    private long freeId() {
        long id;
        do {
            id = 1L + random.nextInt(MAX_ID);
        } while (everThere.contains(id));
        return id;
    }

    private WalkRow randomRow(long id) {
        return new WalkRow(id, value(), value(), value(), nullable(), nullable(), nullable());
    }

    private int value() {
        return random.nextInt(VALUES);
    }

    private @Nullable Integer nullable() {
        int value = random.nextInt(VALUES);
        return value == 0 ? null : value;
    }
}
