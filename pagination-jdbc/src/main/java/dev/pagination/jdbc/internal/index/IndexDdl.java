package dev.pagination.jdbc.internal.index;

import dev.pagination.Direction;
import dev.pagination.NullPlacement;
import dev.pagination.jdbc.internal.index.IndexRules.Clause;
import dev.pagination.jdbc.internal.index.IndexRules.Reads;
import dev.pagination.jdbc.internal.index.IndexRules.Stored;
import dev.pagination.jdbc.internal.index.WantedKey.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes the statements that create a wanted index.
 *
 * @param table to be indexed
 * @param rules of its database
 * @param included quoted columns that a page shows besides, to be read from the index too
 */
record IndexDdl(IndexedTable table, IndexRules rules, List<String> included) {

    /** The statements, in their order. */
    List<String> statements(WantedIndex wanted) {
        List<String> statements = new ArrayList<>();
        for (WantedKey key : wanted.keys()) {
            if (key.reach() == Reach.COMPUTED) {
                statements.add("ALTER TABLE " + table.sql() + " ADD COLUMN " + column(key) + " " + key.type()
                        + " GENERATED ALWAYS AS " + key.sql());
            }
        }
        statements.add(create(simplest(wanted)));
        return statements;
    }

    /** What the created index will be, as far as it can be had. */
    Optional<StoredIndex> created(WantedIndex wanted) {
        if (rules.stored() == Stored.ASCENDING_ONLY && !wanted.isUniform()) {
            return Optional.empty();
        }
        Stream<IndexPart> equal = wanted.equal().stream()
                .map(column -> new IndexPart(
                        column, column, Direction.ASC, rules.nullDefault().placement(Direction.ASC)));
        Stream<IndexPart> keys = simplest(wanted).keys().stream()
                .map(key -> new IndexPart("", key.term(), key.direction(), key.nulls()));
        return Optional.of(new StoredIndex("", Stream.concat(equal, keys).toList(), Optional.empty()));
    }

    /** All ascending rather than all descending, because that index serves both and most other queries. */
    private WantedIndex simplest(WantedIndex wanted) {
        return rules.reads() == Reads.BOTH_WAYS && wanted.descends() ? wanted.reversed() : wanted;
    }

    private String create(WantedIndex wanted) {
        List<String> names = new ArrayList<>(wanted.equal());
        List<String> terms = new ArrayList<>(wanted.equal());
        for (WantedKey key : wanted.keys()) {
            names.add(key.name() + (key.direction() == Direction.DESC ? "_desc" : ""));
            terms.add(term(key));
        }
        String include = rules.include() == Clause.REFUSED || included.isEmpty()
                ? ""
                : " INCLUDE (" + String.join(", ", included) + ")";
        return "CREATE INDEX " + table.freeName(names) + " ON " + table.sql() + " (" + String.join(", ", terms) + ")"
                + include;
    }

    private String term(WantedKey key) {
        String sql = key.reach() == Reach.COMPUTED ? column(key) : key.sql();
        String direction = key.direction() == Direction.DESC ? " DESC" : "";
        boolean apart = key.nulls() != rules.nullDefault().placement(key.direction());
        if (!apart || rules.nulls() == Clause.REFUSED) {
            return sql + direction;
        }
        return sql + direction + (key.nulls() == NullPlacement.FIRST ? " NULLS FIRST" : " NULLS LAST");
    }

    private String column(WantedKey key) {
        return table.quoting().quoted(key.name());
    }
}
