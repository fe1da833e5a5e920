package dev.pagination.engine;

import dev.pagination.MovingData;
import dev.pagination.token.UpperBound;
import java.util.Optional;

/**
 * Which rows a walk may see.
 *
 * @param level how its bound is taken
 * @param bound the bound, once it is taken; always empty for a live walk
 */
record Reach(MovingData level, Optional<UpperBound> bound) {

    /** That of a walk which begins. */
    static Reach of(MovingData level) {
        return new Reach(level, Optional.empty());
    }

    /** That of a walk which goes on. */
    Reach upTo(UpperBound other) {
        return new Reach(level, Optional.of(other));
    }

    /** Whether nothing has to be taken any more. */
    boolean isSettled() {
        return bound.isPresent() || level instanceof MovingData.Live;
    }
}
