package dev.pagination.jdbc.internal.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An index as the catalogue describes it.
 *
 * @param name as the catalogue has it
 * @param parts in their order, most significant first; included columns are none
 * @param unusable why it cannot be counted on, to follow its name: {@code is not valid}
 */
record StoredIndex(String name, List<IndexPart> parts, Optional<String> unusable) {

    /** Copies the list. */
    StoredIndex {
        parts = List.copyOf(parts);
    }

    /** The same index, which cannot be counted on. */
    StoredIndex unusable(String reason) {
        return new StoredIndex(name, parts, Optional.of(reason));
    }

    /** The same index, with parts behind its own for those of {@code suffix} whose column it has not. */
    StoredIndex followedBy(List<IndexPart> suffix) {
        List<IndexPart> all = new ArrayList<>(parts);
        for (IndexPart part : suffix) {
            if (all.stream().noneMatch(own -> own.term().equals(part.term()))) {
                all.add(part);
            }
        }
        return new StoredIndex(name, all, unusable);
    }
}
