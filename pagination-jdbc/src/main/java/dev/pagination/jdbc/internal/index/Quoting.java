package dev.pagination.jdbc.internal.index;

/** Quotes a name, whatever is in it. */
@FunctionalInterface
public interface Quoting {

    /** The name as SQL takes it. */
    String quoted(String name);
}
