package dev.pagination.benchmarks.peers;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was delivered in walks through a whole table, all page sizes together.
 *
 * @param entrant who walked
 * @param order the order
 * @param way the direction
 * @param expected the rows that should have come, each once per walk
 * @param lost rows that did not come
 * @param repeated deliveries of a row that had come before
 * @param disordered times that a row came after one that it should stand before
 * @param failure what the contestant said when it could not go on; {@code null} if it never did
 */
record WalkResult(
        Entrant entrant,
        PeerOrder order,
        Way way,
        long expected,
        long lost,
        long repeated,
        long disordered,
        @Nullable String failure) {

    /**
     * The result of one walk.
     *
     * @param places of all rows by id, as {@link Reference#places}
     * @param delivered ids in the order, whatever the direction of the walk
     */
    static WalkResult of(Lane lane, Map<Long, Long> places, List<Long> delivered, @Nullable String failure) {
        Set<Long> distinct = new HashSet<>(delivered);
        long disordered = 0;
        for (int i = 1; i < delivered.size(); i++) {
            Long before = places.get(delivered.get(i - 1));
            Long after = places.get(delivered.get(i));
            disordered += before == null || after == null || before > after ? 1 : 0;
        }
        return new WalkResult(
                lane.entrant(),
                lane.order(),
                lane.way(),
                places.size(),
                places.keySet().stream().filter(id -> !distinct.contains(id)).count(),
                delivered.size() - distinct.size(),
                disordered,
                failure);
    }

    /** Both walks together. */
    WalkResult and(WalkResult other) {
        return new WalkResult(
                entrant,
                order,
                way,
                expected + other.expected,
                lost + other.lost,
                repeated + other.repeated,
                disordered + other.disordered,
                failure == null ? other.failure : failure);
    }

    /** Whether everything came, once, in the order. */
    boolean right() {
        return lost == 0 && repeated == 0 && disordered == 0 && failure == null;
    }
}
