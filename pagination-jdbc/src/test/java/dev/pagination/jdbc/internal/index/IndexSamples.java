package dev.pagination.jdbc.internal.index;

import dev.pagination.Direction;
import dev.pagination.NullPlacement;
import dev.pagination.jdbc.IndexAdvice;
import dev.pagination.jdbc.internal.index.ComparedFilter.Rest;
import dev.pagination.jdbc.internal.index.WantedKey.Reach;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Keys, indexes and a table for tests, NULL everywhere where PostgreSQL has it. */
final class IndexSamples {

    private IndexSamples() {}

    static IndexAdvice advice(IndexRules rules, WantedIndex wanted, StoredIndex... indexes) {
        return new IndexAdvisor(table(indexes), rules, List.of()).advice(wanted);
    }

    static IndexedTable table(StoredIndex... indexes) {
        return new IndexedTable("shop.ticket", "ticket", name -> '"' + name + '"', List.of(indexes));
    }

    static WantedIndex wanted(List<WantedKey> keys, String... equal) {
        return wanted(IndexRules.POSTGRESQL, keys, equal);
    }

    static WantedIndex wanted(IndexRules rules, List<WantedKey> keys, String... equal) {
        List<String> columns =
                Arrays.stream(equal).map(name -> '"' + name + '"').toList();
        return WantedIndex.of(new ComparedFilter(columns, Rest.NONE), keys, rules);
    }

    /** A key that has NULL at the end that says nothing in these tests: where {@link #part} has it. */
    static WantedKey key(String name, Direction direction) {
        String quoted = '"' + name + '"';
        return new WantedKey(name, quoted, quoted, "", direction, nulls(direction), Reach.WHOLE);
    }

    static StoredIndex index(String name, String... parts) {
        return new StoredIndex(
                name, Arrays.stream(parts).map(IndexSamples::part).toList(), Optional.empty());
    }

    static IndexPart part(String text) {
        Direction direction = text.endsWith(" DESC") ? Direction.DESC : Direction.ASC;
        String quoted = '"' + text.replace(" DESC", "") + '"';
        return new IndexPart(quoted, quoted, direction, nulls(direction));
    }

    static NullPlacement nulls(Direction direction) {
        return IndexRules.POSTGRESQL.nullDefault().placement(direction);
    }
}
