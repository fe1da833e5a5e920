package dev.pagination.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.Ordering;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.WalkPart;
import dev.pagination.plan.Row;
import dev.pagination.plan.SeekStyle;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The parts of a walk, read by turns while rows come and go, also between taking the boundaries and reading. */
class MovingPartsProperties {

    @Property(tries = 400, seed = "20240521", edgeCases = EdgeCasesMode.NONE)
    void deliverEveryRowThatStaysOnce(
            @ForAll("orderings") Ordering ordering,
            @ForAll("styles") SeekStyle style,
            @ForAll("tables") List<Row> rows,
            @ForAll @IntRange(min = 1, max = 5) int every,
            @ForAll long seed) {
        ListSource source = ListSource.of(ordering, style, rows);
        EnginePager<Row> pager = Pagers.over(source);
        Random random = new Random(seed);
        List<Row> stay = new ArrayList<>(rows);
        List<WalkPart> parts = pager.boundaries(every).parts(1 + random.nextInt(4));
        List<Iterator<PageResponse<Row>>> open = new ArrayList<>();
        for (WalkPart part : parts) {
            open.add(pager.pages(PageRequest.within(part).withSize(1 + random.nextInt(3)))
                    .iterator());
        }

        List<Row> delivered = new ArrayList<>();
        long nextId = 3_000_001;
        while (!open.isEmpty()) {
            if (!rows.isEmpty() && random.nextBoolean()) {
                source.rows.add(
                        new Row(nextId++, rows.get(random.nextInt(rows.size())).values()));
            }
            if (!source.rows.isEmpty() && random.nextBoolean()) {
                stay.remove(source.rows.remove(random.nextInt(source.rows.size())));
            }
            Iterator<PageResponse<Row>> part = open.get(random.nextInt(open.size()));
            delivered.addAll(part.next().content());
            if (!part.hasNext()) {
                open.remove(part);
            }
        }

        assertThat(delivered).doesNotHaveDuplicates().containsAll(stay);
    }

    @Provide
    Arbitrary<Ordering> orderings() {
        return RandomTables.orderings();
    }

    @Provide
    Arbitrary<SeekStyle> styles() {
        return RandomTables.styles();
    }

    @Provide
    Arbitrary<List<Row>> tables() {
        return RandomTables.tables();
    }
}
