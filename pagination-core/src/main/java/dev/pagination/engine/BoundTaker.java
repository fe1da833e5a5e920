package dev.pagination.engine;

import dev.pagination.MovingData;
import dev.pagination.NullPlacement;
import dev.pagination.SortKey;
import dev.pagination.engine.PageSource.Bounding;
import dev.pagination.engine.PageSource.Isolation;
import dev.pagination.token.UpperBound;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Takes the bounds of walks over a source. */
record BoundTaker<T>(PageSource<T> source) {

    /**
     * Checks that bounds of a level can be taken.
     *
     * @throws IllegalArgumentException if the ordering has no such key, the key may be NULL, or the source cannot bound it
     *     in this way
     */
    void check(MovingData level) {
        if (level instanceof MovingData.UpToGreatest greatest) {
            key(greatest.key());
        } else if (level instanceof MovingData.UpToNow now
                && source.bounding(key(now.key())) != Bounding.BY_GREATEST_AND_CLOCK) {
            throw new IllegalArgumentException(
                    "The key " + now.key() + " cannot be bounded by the database's clock, which"
                            + " is not known as a value of its type here; use MovingData.upToGreatest.");
        }
    }

    /** Whether the source can bound rows as another walk's token says. */
    boolean keeps(UpperBound bound) {
        return source.bounding(bound.key()) != Bounding.NONE;
    }

    /** The reach with its bound taken; without one still if there is no row to take it from. */
    Reach settled(Reach reach) {
        return reach.isSettled() ? reach : taken(reach.level()).map(reach::upTo).orElse(reach);
    }

    /** The rows within a reach. */
    PageSource<T> within(Reach reach) {
        return reach.bound().map(source::upTo).orElse(source);
    }

    private Optional<UpperBound> taken(MovingData level) {
        try (PageSession<T> session = source.open(Isolation.STATEMENT)) {
            if (level instanceof MovingData.UpToNow now) {
                int key = key(now.key());
                return Optional.of(new UpperBound(key, session.now(key, now.lag())));
            }
            int key = key(((MovingData.UpToGreatest) level).key());
            return session.greatest(key).map(value -> new UpperBound(key, value));
        }
    }

    /** The index of the key of a name. */
    private int key(String name) {
        List<SortKey> keys = source.ordering().keys();
        List<String> names =
                keys.stream().map(key -> key.name().toLowerCase(Locale.ROOT)).toList();
        int key = names.indexOf(name.toLowerCase(Locale.ROOT));
        if (key < 0) {
            throw new IllegalArgumentException("The rows of a walk cannot be bounded by " + name
                    + ", which is no key of the ordering " + source.ordering().describe() + "; name one of its keys.");
        }
        if (keys.get(key).nulls() != NullPlacement.NONE) {
            throw new IllegalArgumentException("The rows of a walk cannot be bounded by the key " + name
                    + ", because rows with NULL there would be lost; name a key that is never NULL.");
        }
        if (source.bounding(key) == Bounding.NONE) {
            throw new IllegalArgumentException("The rows of a walk cannot be bounded by the key " + name
                    + " here; name another key, or walk live.");
        }
        return key;
    }
}
