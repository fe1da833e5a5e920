package dev.pagination.benchmarks.peers;

import dev.pagination.benchmarks.Txn;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A page that a contestant reads again and again. */
final class Reading implements Runnable {

    private final Supplier<Object> page;
    private final Function<Object, List<Txn>> toRows;

    /** Kept, so that no reading is optimised away. */
    private @Nullable Object last;

    private Reading(Supplier<Object> page, Function<Object, List<Txn>> toRows) {
        this.page = page;
        this.toRows = toRows;
    }

    /**
     * Prepares to read a page.
     *
     * @param from the page before it, or after it if it is come to backward; none for the first page forward
     */
    static <P> Reading of(Contestant<P> contestant, Way way, Optional<Shown> from) {
        if (from.isEmpty()) {
            return reading(contestant, contestant::first);
        }
        P held = contestant.at(from.get());
        return way == Way.FORWARD
                ? reading(contestant, () -> contestant.next(held).orElseThrow(Reading::noPage))
                : reading(contestant, () -> contestant.previous(held).orElseThrow(Reading::noPage));
    }

    @SuppressWarnings("unchecked") // what the supplier makes is a page of this contestant
    private static <P> Reading reading(Contestant<P> contestant, Supplier<P> page) {
        return new Reading(page::get, read -> contestant.rows((P) read));
    }

    @Override
    public void run() {
        last = page.get();
    }

    /** Reads the page for its rows. */
    List<Txn> rows() {
        run();
        return last == null ? List.of() : toRows.apply(last);
    }

    private static IllegalStateException noPage() {
        return new IllegalStateException("It says that there is no such page.");
    }
}
