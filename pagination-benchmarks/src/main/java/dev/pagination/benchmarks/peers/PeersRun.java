package dev.pagination.benchmarks.peers;

import dev.pagination.benchmarks.Place;
import dev.pagination.benchmarks.TxnDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A whole comparison.
 *
 * @param at when it began
 * @param database on which
 * @param machine where
 * @param loadAfter as {@link Machine#loadBefore()}, at the end
 * @param pace what was measured, how often
 * @param walkedRows of the small table
 * @param pages what pages cost
 * @param walks what walks delivered
 */
record PeersRun(
        Instant at,
        TxnDatabase database,
        Machine machine,
        double loadAfter,
        Race.Pace pace,
        long walkedRows,
        List<PageTimes> pages,
        List<WalkResult> walks) {

    PeersRun {
        pages = List.copyOf(pages);
        walks = List.copyOf(walks);
    }

    /** What a page cost somebody. */
    Optional<PageTimes> page(Entrant entrant, Spot spot) {
        return pages.stream()
                .filter(page -> page.entrant() == entrant
                        && page.order() == spot.order()
                        && page.place() == spot.place()
                        && page.way() == spot.way())
                .findFirst();
    }

    /** What a walk delivered to somebody. */
    Optional<WalkResult> walk(Lane lane) {
        return walks.stream()
                .filter(walk ->
                        walk.entrant() == lane.entrant() && walk.order() == lane.order() && walk.way() == lane.way())
                .findFirst();
    }

    /** How many times as long the first takes as the second; none unless both read the right page there. */
    OptionalDouble ratio(Entrant dividend, Entrant divisor, Spot spot) {
        Optional<PageTimes> above = page(dividend, spot).filter(PageTimes::right);
        Optional<PageTimes> below = page(divisor, spot).filter(PageTimes::right);
        return above.isPresent() && below.isPresent()
                ? OptionalDouble.of(above.get().medianMicros() / below.get().medianMicros())
                : OptionalDouble.empty();
    }

    /** How many times as long a page takes somebody as the first page of the same order, read forward. */
    OptionalDouble depth(Entrant entrant, Spot spot) {
        Optional<PageTimes> deep = page(entrant, spot);
        Optional<PageTimes> first = page(entrant, new Spot(spot.order(), Place.FIRST, Way.FORWARD));
        return deep.isPresent() && first.isPresent()
                ? OptionalDouble.of(deep.get().medianMicros() / first.get().medianMicros())
                : OptionalDouble.empty();
    }
}
