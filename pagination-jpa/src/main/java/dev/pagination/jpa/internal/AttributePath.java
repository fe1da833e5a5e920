package dev.pagination.jpa.internal;

import java.util.List;
import java.util.Objects;

/**
 * An attribute as seen from the entity that is paged, possibly in embedded values or across to-one associations.
 *
 * @param name the steps joined by dots
 * @param steps at least one; the last one is the attribute itself
 * @param type of its values, never a primitive class
 * @param presence whether it may be NULL, all steps considered
 * @param codec how its values travel
 * @param storage how the database holds them
 */
record AttributePath(String name, List<Step> steps, Class<?> type, Presence presence, KeyCodec codec, Storage storage) {

    /** Copies the list. */
    AttributePath {
        steps = List.copyOf(steps);
        Objects.requireNonNull(codec, "codec");
    }

    /**
     * One name in the path.
     *
     * @param attribute of what the steps before lead to
     * @param kind how to go on from there
     */
    record Step(String attribute, Kind kind) {}

    /** How a database holds an attribute's values. */
    enum Storage {
        /** As any value of their class. */
        PLAIN,
        /** In a way the mapping says: converted, as an enum, as a type of the provider's. */
        MAPPED
    }

    /** How an attribute is reached. */
    enum Kind {
        /** By its name alone: a basic or embedded attribute, or the foreign key of an association. */
        NAMED,
        /** By an inner join: an association that is never missing. */
        JOINED,
        /** By a left join: an association that may be missing. */
        LEFT_JOINED
    }
}
