package dev.pagination.engine;

import dev.pagination.Ordering;
import dev.pagination.plan.Behind;
import dev.pagination.plan.FetchedPage;
import dev.pagination.plan.FetchedRow;
import dev.pagination.plan.FixedStyle;
import dev.pagination.plan.NullDefault;
import dev.pagination.plan.Orderings;
import dev.pagination.plan.PagePlan;
import dev.pagination.plan.PagePlan.Counting;
import dev.pagination.plan.Row;
import dev.pagination.plan.RowFilter;
import dev.pagination.plan.RowOrder;
import dev.pagination.plan.SeekBranch;
import dev.pagination.plan.SeekForm;
import dev.pagination.plan.SeekStyle;
import dev.pagination.token.Fingerprint;
import dev.pagination.token.UpperBound;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/**
 * A table in memory that runs plans as a database would, writes down what it was asked, and can be told to answer
 * otherwise. Branches are read one after the other, each in its own order and with its own limit, so a plan whose
 * branches overlap or are out of order gives wrong rows or an AssertionError.
 */
final class ListSource implements PageSource<Row> {

    final List<Row> rows;
    final List<String> log = Collections.synchronizedList(new ArrayList<>());
    final List<PagePlan> plans = Collections.synchronizedList(new ArrayList<>());
    Function<PagePlan, FetchedPage<Row>> fetching = this::run;
    BiFunction<OptionalLong, Optional<Duration>, OptionalLong> counting = (max, budget) -> count(max, row -> true);
    Supplier<OptionalLong> estimating = OptionalLong::empty;
    Runnable opening = () -> {};
    Bounding bounding = Bounding.BY_GREATEST_AND_CLOCK;
    long now;

    private final Ordering ordering;
    private final SeekStyle style;
    private final String filter;

    private ListSource(Ordering ordering, SeekStyle style, Collection<Row> rows, String filter) {
        this.ordering = ordering;
        this.style = style;
        this.rows = new ArrayList<>(rows);
        this.filter = filter;
    }

    static ListSource of(Ordering ordering, SeekStyle style, Collection<Row> rows) {
        return new ListSource(ordering, style, rows, "");
    }

    /** Rows with the ids 1 to {@code count}, in the order of their ids. */
    static ListSource ofIds(int count) {
        return ofIds(count, "");
    }

    static ListSource ofIds(int count, String filter) {
        List<Row> rows = LongStream.rangeClosed(1, count).mapToObj(Row::of).toList();
        Ordering byId = Orderings.byId();
        return new ListSource(byId, new FixedStyle(SeekForm.UNION, NullDefault.LOWEST), rows, filter);
    }

    @Override
    public Ordering ordering() {
        return ordering;
    }

    @Override
    public SeekStyle seekStyle() {
        return style;
    }

    @Override
    public Fingerprint filter() {
        return Fingerprint.ofFilter(filter, List.of());
    }

    @Override
    public PageSession<Row> open(Isolation isolation) {
        return open(isolation, Optional.empty());
    }

    private PageSession<Row> open(Isolation isolation, Optional<Predicate<Row>> within) {
        log.add("open " + isolation);
        opening.run();
        return new Session(within);
    }

    @Override
    public Bounding bounding(int key) {
        return bounding;
    }

    @Override
    public PageSource<Row> upTo(UpperBound bound) {
        return new BoundRows(row -> RowOrder.compare(value(row, bound.key()), bound.value()) <= 0);
    }

    private Object value(Row row, int key) {
        return row.column(ordering.keys().get(key).name());
    }

    /** What a database answers: without rows, a statement says nothing of what it was asked besides. */
    FetchedPage<Row> run(PagePlan plan) {
        return run(plan, row -> true);
    }

    private FetchedPage<Row> run(PagePlan plan, Predicate<Row> within) {
        List<Row> found = new ArrayList<>();
        for (SeekBranch branch : plan.branches()) {
            found.addAll(RowOrder.sorted(matching(plan.order(), branch, within), branch.order()).stream()
                    .limit(plan.offset() + plan.limit())
                    .toList());
        }
        if (new HashSet<>(found).size() < found.size()
                || !found.equals(RowOrder.sorted(found, plan.order().keys()))) {
            throw new AssertionError("The branches are not disjoint or not in order: " + plan);
        }
        List<FetchedRow<Row>> page = found.stream()
                .skip(plan.offset())
                .limit(plan.limit())
                .map(row -> new FetchedRow<>(row, row.keyset(ordering)))
                .toList();
        Optional<Boolean> behind = plan.behind() instanceof Behind.Probe probe && !page.isEmpty()
                ? Optional.of(probe.branches().stream()
                        .anyMatch(branch ->
                                !matching(plan.order(), branch, within).isEmpty()))
                : Optional.empty();
        OptionalLong count = plan.counting() == Counting.INLINE && !page.isEmpty()
                ? OptionalLong.of(rows.stream().filter(within).count())
                : OptionalLong.empty();
        return new FetchedPage<>(page, behind, count);
    }

    private List<Row> matching(Ordering effective, SeekBranch branch, Predicate<Row> within) {
        Predicate<Row> wanted = RowFilter.of(effective, branch.predicate());
        return rows.stream().filter(within).filter(wanted).toList();
    }

    private OptionalLong count(OptionalLong max, Predicate<Row> within) {
        return OptionalLong.of(Math.min(rows.stream().filter(within).count(), max.orElse(Long.MAX_VALUE)));
    }

    /** Those rows that are within a bound; they are what they are, and no test tells them to answer otherwise. */
    private final class BoundRows implements PageSource<Row> {

        private final Predicate<Row> within;

        BoundRows(Predicate<Row> within) {
            this.within = within;
        }

        @Override
        public Ordering ordering() {
            return ordering;
        }

        @Override
        public SeekStyle seekStyle() {
            return style;
        }

        @Override
        public Fingerprint filter() {
            return ListSource.this.filter();
        }

        @Override
        public PageSession<Row> open(Isolation isolation) {
            return ListSource.this.open(isolation, Optional.of(within));
        }
    }

    private final class Session implements PageSession<Row> {

        private final Optional<Predicate<Row>> within;
        private boolean closed;

        Session(Optional<Predicate<Row>> within) {
            this.within = within;
        }

        @Override
        public FetchedPage<Row> fetch(PagePlan plan) {
            return used("fetch", () -> {
                plans.add(plan);
                return within.map(bound -> run(plan, bound)).orElseGet(() -> fetching.apply(plan));
            });
        }

        @Override
        public Optional<Object> greatest(int key) {
            return used(
                    "greatest", () -> rows.stream().map(row -> value(row, key)).max(RowOrder::compare));
        }

        @Override
        public Object now(int key, Duration lag) {
            return used("now", () -> now - lag.toSeconds());
        }

        @Override
        public OptionalLong count(OptionalLong max, Optional<Duration> budget) {
            String most = max.isPresent() ? " up to " + max.getAsLong() : "";
            String time = budget.map(limit -> " in " + limit.toMillis() + " ms").orElse("");
            return used(
                    "count" + most + time,
                    () -> within.map(bound -> ListSource.this.count(max, bound))
                            .orElseGet(() -> counting.apply(max, budget)));
        }

        @Override
        public OptionalLong estimate() {
            return used("estimate", estimating);
        }

        @Override
        public void close() {
            used("close", () -> closed = true);
        }

        private <R> R used(String event, Supplier<R> work) {
            if (closed) {
                throw new AssertionError("Used after it was closed: " + event);
            }
            log.add(event);
            return work.get();
        }
    }
}
