package dev.pagination.engine;

import dev.pagination.Direction;
import dev.pagination.NullPlacement;
import dev.pagination.Ordering;
import dev.pagination.SortKey;
import dev.pagination.plan.FixedStyle;
import dev.pagination.plan.NullDefault;
import dev.pagination.plan.Orderings;
import dev.pagination.plan.Row;
import dev.pagination.plan.SeekForm;
import dev.pagination.plan.SeekStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Tables, orders and styles for properties: few distinct values, so many ties, and many nulls. */
final class RandomTables {

    private RandomTables() {}

    /** Orders of one to four keys: integer and text columns, each nullable or not, in either direction, then the id. */
    static Arbitrary<Ordering> orderings() {
        Arbitrary<List<Integer>> columns =
                Arbitraries.of(1, 2, 3).list().uniqueElements().ofMaxSize(3);
        return columns.flatMap(used -> Combinators.combine(keys(used), directions())
                .as((keys, direction) -> {
                    List<SortKey> all = new ArrayList<>(keys);
                    all.add(SortKey.asc("id").notNull().in(direction));
                    return Orderings.of(all);
                }));
    }

    static Arbitrary<SeekStyle> styles() {
        return Combinators.combine(Arbitraries.of(SeekForm.class), Arbitraries.of(NullDefault.class))
                .as(FixedStyle::new);
    }

    static Arbitrary<List<Row>> tables() {
        return rows(Arbitraries.longs().between(1, 1_000_000))
                .list()
                .uniqueElements(Row::id)
                .ofMaxSize(20);
    }

    static Arbitrary<Row> rows(Arbitrary<Long> ids) {
        Arbitrary<Long> value = Arbitraries.longs().between(1, 3).injectNull(0.3);
        return Combinators.combine(ids, value, value, value)
                .as((id, first, second, third) -> new Row(id, Arrays.asList(first, second, third)));
    }

    private static Arbitrary<List<SortKey>> keys(List<Integer> columns) {
        if (columns.isEmpty()) {
            return Arbitraries.just(List.of());
        }
        return Combinators.combine(columns.stream().map(RandomTables::key).toList())
                .as(keys -> keys);
    }

    private static Arbitrary<SortKey> key(int column) {
        Arbitrary<String> nullable = Arbitraries.of("n" + column, "t" + column);
        Arbitrary<NullPlacement> placed = Arbitraries.of(NullPlacement.FIRST, NullPlacement.LAST);
        return Arbitraries.oneOf(
                Combinators.combine(nullable, directions(), placed).as(SortKey::new),
                directions()
                        .map(direction -> SortKey.asc("v" + column).notNull().in(direction)));
    }

    private static Arbitrary<Direction> directions() {
        return Arbitraries.of(Direction.class);
    }
}
