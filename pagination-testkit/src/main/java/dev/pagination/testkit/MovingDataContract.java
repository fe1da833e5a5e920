package dev.pagination.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.KeysetPager;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * The contract that a row which is there during the whole walk, its key values unchanged, is delivered exactly once and
 * in its place, while rows are inserted, deleted and updated between the pages; the row of the token is deleted, too, and
 * sometimes all rows of the page just read. Any other row is delivered at most once unless its key values were changed.
 *
 * <pre>{@code
 * WalkTable table = WalkTable.create(database);
 * MovingDataContract.on(table).check(pagerOn("walk", keys));
 * }</pre>
 *
 * <p>What happens is drawn from a seed. A failure prints it, and the system property {@value #SEED} repeats it.
 */
public final class MovingDataContract {

    /** The system property that holds the only seed to run. */
    public static final String SEED = "pagination.test.seed";

    private static final int SEEDS = 10;

    private final WalkTable table;
    private final RowChanges changes;

    private final int seeds;

    private MovingDataContract(WalkTable table, RowChanges changes, int seeds) {
        this.table = table;
        this.changes = changes;
        this.seeds = seeds;
    }

    /** The contract on a table, whose rows are changed over JDBC; it replaces whatever is in the table. */
    public static MovingDataContract on(WalkTable table) {
        return new MovingDataContract(table, table, SEEDS);
    }

    /** The same contract, with the rows changed in another way. */
    public MovingDataContract changing(RowChanges by) {
        return new MovingDataContract(table, Objects.requireNonNull(by, "by"), seeds);
    }

    /**
     * The same contract with fewer or more walks, for a database that takes milliseconds for any statement.
     *
     * @param count how many seeds are walked with, each forward and backward, instead of ten
     * @throws IllegalArgumentException if the count is not positive
     */
    public MovingDataContract withSeeds(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("A check walks with at least 1 seed, not " + count + ".");
        }
        return new MovingDataContract(table, changes, count);
    }

    /**
     * Walks forward and backward, for each of its seeds or for the one in the system property {@value #SEED}.
     *
     * @param pager over the table; its rows are the ids, its key names columns of the table
     * @throws AssertionError at the first walk that loses, repeats or misplaces a row; it names the ordering and the seed
     */
    public void check(KeysetPager<Long> pager) {
        Long only = Long.getLong(SEED);
        long[] drawn = only == null ? LongStream.rangeClosed(1, seeds).toArray() : new long[] {only};
        for (long seed : drawn) {
            for (WalkDirection direction : WalkDirection.values()) {
                check(pager, direction, seed);
            }
        }
    }

    private void check(KeysetPager<Long> pager, WalkDirection direction, long seed) {
        Random random = new Random(seed);
        MovingRows rows =
                MovingRows.fill(table, changes, random, pager.ordering().keys());
        List<Long> expected = direction.inWalkOrder(table.ids(pager.ordering().keys()));
        int size = 1 + random.nextInt(7);
        String walk = "order [" + pager.ordering().describe() + "], page size " + size + ", walking "
                + direction.description() + ", seed " + seed + " (repeat with -D" + SEED + "=" + seed + ")";

        List<Long> delivered = direction.walk(pager, size, rows::change);

        Set<Long> unmoved = rows.unmoved();
        assertThat(delivered.stream().filter(unmoved::contains).toList())
                .as("%s: the rows that were there all the time", walk)
                .isEqualTo(expected.stream().filter(unmoved::contains).toList());
        List<Long> unrepeatable = delivered.stream().filter(rows::mayNotRepeat).toList();
        assertThat(unrepeatable)
                .as("%s: the rows whose keys were not changed", walk)
                .hasSameSizeAs(new HashSet<>(unrepeatable));
        assertThat(rows.everThere()).as("%s: all rows there ever were", walk).containsAll(delivered);
    }
}
