package dev.pagination.jdbc.internal;

import dev.pagination.jdbc.internal.index.Quoting;
import dev.pagination.jdbc.internal.index.ValueIndexes;
import java.util.List;

/**
 * What is known about the indexes of a relation.
 *
 * @param found in the catalogue, when the relation was described
 * @param quoting how their columns are quoted
 * @param declared the columns of which the developer says that an index leads from each value to its rows in order
 */
record Indexes(ValueIndexes found, Quoting quoting, List<String> declared) {

    /** Nothing is known. */
    static final Indexes UNKNOWN = new Indexes(ValueIndexes.NONE, name -> name, List.of());

    Indexes {
        declared = List.copyOf(declared);
    }

    /** The same with these columns declared. */
    Indexes declaring(List<String> names) {
        return new Indexes(found, quoting, names);
    }
}
