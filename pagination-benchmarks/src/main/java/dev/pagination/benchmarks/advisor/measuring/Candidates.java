package dev.pagination.benchmarks.advisor.measuring;

import dev.pagination.CountStrategy;
import dev.pagination.CursorToken;
import dev.pagination.PageFetchException;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.benchmarks.advisor.findings.CountPoint;
import dev.pagination.benchmarks.advisor.findings.Counting;
import dev.pagination.benchmarks.advisor.findings.FormPoint;
import dev.pagination.benchmarks.advisor.findings.GrowthPoint;
import dev.pagination.benchmarks.advisor.findings.PagePoint;
import dev.pagination.benchmarks.advisor.findings.Paging;
import dev.pagination.benchmarks.advisor.input.Question;
import dev.pagination.jdbc.JdbcPager;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is measured for a question: each depth in each way, edges, forms, totals. */
final class Candidates {

    private static final List<Counting> MEASURED = Stream.of(Counting.values())
            .filter(counting -> counting != Counting.EXACT_OR_BOUNDED)
            .toList();

    /** The ways that have statements of their own, of which the page's time is no part. */
    private static final Set<Counting> STANDALONE =
            EnumSet.of(Counting.SEPARATE, Counting.BOUNDED_1_000, Counting.BOUNDED_10_000, Counting.ESTIMATED);

    /** How many per cent of the rows that match are counted, to see how that grows. */
    private static final List<Integer> GROWTH = List.of(1, 10, 50, 100);

    /** No contest. */
    private static final String NONE = "";

    private final Question question;
    private final Pagers pagers;
    private final long rows;
    private final Function<PageCall, TotalAlone> alone;
    private final List<Candidate<?>> all = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * Goes to each depth once, and counts each total.
     *
     * @param alone finds the statements of a total behind those of its page
     */
    Candidates(Question question, Pagers pagers, long rows, Function<PageCall, TotalAlone> alone) {
        this.question = question;
        this.pagers = pagers;
        this.rows = rows;
        this.alone = alone;
        List<Places> advised = List.of();
        for (int size : question.shape().sizes()) {
            List<Places> places = List.copyOf(places(size).values());
            places.forEach(this::pages);
            if (size == question.size()) {
                advised = places;
            }
        }
        advised.forEach(this::forms);
        advised.stream()
                .filter(place -> !place.tokens().isEmpty())
                .reduce((early, late) -> late)
                .ifPresent(this::edges);
        for (int i = 0; i < question.filters().size(); i++) {
            growth(i, counts(i));
        }
    }

    List<Candidate<?>> all() {
        return List.copyOf(all);
    }

    /** What could not be measured, and what looked odd. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    private Map<Long, Places> places(int size) {
        Map<Long, Places> places = new LinkedHashMap<>();
        question.shape().depths().stream()
                .map(depth -> depth.of(rows))
                .sorted()
                .distinct()
                .forEach(depth -> {
                    Optional<Places> place = Places.behind(pagers, depth, rows, size);
                    place.ifPresent(found -> places.putIfAbsent(found.skipped(), found));
                    if (place.isEmpty()) {
                        note(
                                "Pages of %,d behind %,d rows were not measured: there are too few rows, or going there took"
                                                .formatted(size, depth)
                                        + " longer than a statement may.");
                    }
                });
        return places;
    }

    private void pages(Places place) {
        requireSame(place);
        page(Paging.KEYSET, place, (on, round) -> on.keyset().page(place.keyset(round)));
        page(Paging.OFFSET, place, (on, round) -> on.offset().page(place.numbered(round)));
        if (!place.tokens().isEmpty()) {
            page(Paging.DEFERRED_JOIN, place, (on, round) -> on.deferred().page(place.numbered(round)));
        }
    }

    /** Costs of different pages would say nothing. */
    private void requireSame(Places place) {
        Optional<List<List<@Nullable Object>>> keyset =
                tried(pagers.keyset(), place.keyset(0)).map(PageResponse::content);
        Optional<List<List<@Nullable Object>>> numbered =
                tried(pagers.offset(), place.numbered(0)).map(PageResponse::content);
        if (keyset.isPresent() && numbered.isPresent() && !Rows.same(keyset.get(), numbered.get())) {
            note(
                    "Keyset and OFFSET delivered different rows behind %,d rows: others came or went meanwhile, or the unique"
                                    .formatted(place.skipped())
                            + " key is not unique.");
        }
    }

    private void page(Paging paging, Places place, PageCall call) {
        all.add(new Candidate<>(
                "pages of %d behind %d".formatted(place.size(), place.skipped()),
                call,
                place.size(),
                (cost, reads) -> new PagePoint(paging, place.size(), place.skipped(), cost, reads)));
    }

    private void forms(Places place) {
        pagers.forms()
                .keySet()
                .forEach(form -> all.add(new Candidate<>(
                        "forms behind " + place.skipped(),
                        (on, round) -> on.inForm(form).page(place.keyset(round)),
                        place.size(),
                        (cost, reads) -> new FormPoint(form.name(), place.skipped(), cost, reads))));
    }

    private void edges(Places place) {
        all.add(new Candidate<>(
                NONE,
                (on, round) -> on.assumed().page(place.keyset(round)),
                place.size(),
                (cost, reads) -> new EdgePoints.Assumed(place.skipped(), cost)));
    }

    /** The total in each way; returns the exact one, empty if it takes too long. */
    private OptionalLong counts(int filter) {
        OptionalLong exact = OptionalLong.empty();
        String sql = question.filters().get(filter).sql();
        PageRequest first = PageRequest.first(question.size());
        for (Counting counting : MEASURED) {
            PageRequest counted = first.withCount(counting.strategy());
            Optional<PageResponse<List<@Nullable Object>>> example =
                    tried(pagers.filtered().get(filter), counted);
            Optional<CursorToken> next = example.flatMap(PageResponse::nextToken);
            PageRequest request = counting == Counting.ONCE && next.isPresent()
                    ? PageRequest.after(next.get()).withCount(counting.strategy())
                    : counted;
            String total =
                    example.map(PageResponse::total).map(Examination::describe).orElse("unknown");
            PageCall call = (on, round) -> on.filtered().get(filter).page(request);
            all.add(new Candidate<>(
                    NONE,
                    call,
                    question.size(),
                    (cost, reads) -> new CountPoint(sql, counting, total, cost, Optional.empty(), reads)));
            if (example.isPresent() && STANDALONE.contains(counting)) {
                alone(sql, counting, call);
            }
            if (counting == Counting.SEPARATE && example.isPresent()) {
                exact = example.get().total().exact();
            }
        }
        return exact;
    }

    private void alone(String filter, Counting counting, PageCall call) {
        TotalAlone total = alone.apply(call);
        all.add(new Candidate<>(
                NONE,
                (on, round) -> total.execute(on.dataSource()),
                question.size(),
                (cost, reads) -> new CountPoints.Alone(filter, counting, cost)));
    }

    /** Counts of a part of the rows that match, and of all, as a pager counts up to a bound. */
    private void growth(int filter, OptionalLong total) {
        String sql = question.filters().get(filter).sql();
        if (total.isEmpty()) {
            note(
                    "How counting grows with the rows of %s was not measured: counting them all took longer than a statement may."
                            .formatted(sql.isBlank() ? "the table" : "WHERE " + sql));
            return;
        }
        GROWTH.stream()
                .map(percent -> Math.max(2, total.getAsLong() * percent / 100))
                .distinct()
                .forEach(rows -> part(filter, rows));
    }

    /** The count of so many rows; nothing where the page itself proves that there are as many. */
    private void part(int filter, long rows) {
        // The pager counts one row more, to see whether there is one.
        PageRequest counted = PageRequest.first(question.size()).withCount(CountStrategy.bounded(rows - 1));
        TotalAlone upTo = alone.apply((on, round) -> on.filtered().get(filter).page(counted));
        if (!upTo.statements().isEmpty()) {
            all.add(new Candidate<>(
                    NONE,
                    (on, round) -> upTo.execute(on.dataSource()),
                    question.size(),
                    (cost, reads) ->
                            new GrowthPoint(question.filters().get(filter).sql(), rows, cost, reads)));
        }
    }

    /** A page, unless it takes too long; whatever else is wrong shows when it is timed. */
    private static <T> Optional<PageResponse<T>> tried(JdbcPager<T> pager, PageRequest request) {
        try {
            return Optional.of(pager.page(request));
        } catch (PageFetchException tooLong) {
            return Optional.empty();
        }
    }

    private void note(String note) {
        if (!notes.contains(note)) {
            notes.add(note);
        }
    }
}
