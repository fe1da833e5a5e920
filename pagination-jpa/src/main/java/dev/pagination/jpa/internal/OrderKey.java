package dev.pagination.jpa.internal;

import dev.pagination.jpa.JpaKey;
import dev.pagination.jpa.internal.AttributePath.Storage;

/** One key of an ordering, as Criteria writes it. */
sealed interface OrderKey {

    /** As the order names it. */
    String name();

    /** The class of its values, never a primitive one. */
    Class<?> type();

    /** Whether it may be NULL; it may unless a mapping says otherwise. */
    default Presence presence() {
        return Presence.MAY_BE_NULL;
    }

    /** How its values travel. */
    KeyCodec codec();

    /**
     * Whether its values reach the database as their class says, also where nothing but the class tells how; they do
     * unless a mapping says otherwise, and what a function returns has none.
     */
    default boolean isPlain() {
        return true;
    }

    /** An attribute of the entity. */
    record OfAttribute(AttributePath path) implements OrderKey {
        @Override
        public String name() {
            return path.name();
        }

        @Override
        public Class<?> type() {
            return path.type();
        }

        @Override
        public Presence presence() {
            return path.presence();
        }

        @Override
        public KeyCodec codec() {
            return path.codec();
        }

        @Override
        public boolean isPlain() {
            return path.storage() == Storage.PLAIN;
        }
    }

    /**
     * An expression of the developer's.
     *
     * @param name it is registered under
     * @param type of its values
     * @param codec how they travel
     * @param key the expression
     */
    record OfExpression(String name, Class<?> type, KeyCodec codec, JpaKey<?, ?> key) implements OrderKey {}

    /**
     * What the query selects under an alias.
     *
     * @param name the alias
     * @param type of its values
     * @param codec how they travel
     * @param storage how the database holds them, if the mapping says so of what is selected
     */
    record OfSelection(String name, Class<?> type, KeyCodec codec, Storage storage) implements OrderKey {
        @Override
        public boolean isPlain() {
            return storage == Storage.PLAIN;
        }
    }
}
