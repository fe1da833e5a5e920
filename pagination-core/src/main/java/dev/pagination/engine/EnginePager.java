package dev.pagination.engine;

import dev.pagination.CountStrategy;
import dev.pagination.CursorToken;
import dev.pagination.EdgeCheck;
import dev.pagination.KeysetPager;
import dev.pagination.Ordering;
import dev.pagination.PageBoundaries;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.Total;
import dev.pagination.engine.PageSource.Isolation;
import dev.pagination.engine.TotalFinder.CountedPage;
import dev.pagination.engine.TotalFinder.Shared;
import dev.pagination.engine.WalkedPage.Gap;
import dev.pagination.plan.AssembledPage;
import dev.pagination.plan.Behind;
import dev.pagination.plan.FetchedPage;
import dev.pagination.plan.FetchedRow;
import dev.pagination.plan.PageAssembler;
import dev.pagination.plan.PagePlan;
import dev.pagination.plan.PagePlan.Counting;
import dev.pagination.plan.PagePlanner;
import dev.pagination.token.Cursor;
import dev.pagination.token.Cursor.Anchor;
import dev.pagination.token.CursorBinding;
import dev.pagination.token.Fingerprint;
import dev.pagination.token.Keyset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one implementation of {@link KeysetPager}: decode the token, plan, ask the source, assemble. Immutable; as
 * thread-safe as its source.
 *
 * @param <T> the type of a row
 */
public final class EnginePager<T> implements KeysetPager<T> {

    private static final Logger LOG = LoggerFactory.getLogger(EnginePager.class);

    private final PageSource<T> source;
    private final PagerSettings settings;
    private final TotalCache cache;
    private final CursorBinding binding;
    private final PagePlanner planner;
    private final BoundTaker<T> bounds;

    /**
     * A pager over a source.
     *
     * @param cache keeps cached totals; share one among the pagers of one definition
     * @throws IllegalArgumentException if the settings' level of moving data names no key of the source's ordering, a key
     *     that may be NULL, or one that the source cannot bound in that way
     */
    public EnginePager(PageSource<T> source, PagerSettings settings, TotalCache cache) {
        this(
                source,
                settings,
                cache,
                CursorBinding.of(source.ordering(), source.filter()),
                new PagePlanner(source.ordering(), source.seekStyle()));
    }

    private EnginePager(
            PageSource<T> source,
            PagerSettings settings,
            TotalCache cache,
            CursorBinding binding,
            PagePlanner planner) {
        this.source = source;
        this.settings = settings;
        this.cache = cache;
        this.binding = binding;
        this.planner = planner;
        this.bounds = new BoundTaker<>(source);
        bounds.check(settings.movingData());
    }

    /** The same pager over a source that has the same ordering and style, but another filter or connection; cheap. */
    public EnginePager<T> over(PageSource<T> other) {
        return new EnginePager<>(other, settings, cache, binding.withFilter(other.filter()), planner);
    }

    /** The same pager with other settings; cheap. */
    public EnginePager<T> with(PagerSettings other) {
        return new EnginePager<>(source, other, cache, binding, planner);
    }

    /** How this pager behaves. */
    public PagerSettings settings() {
        return settings;
    }

    @Override
    public Ordering ordering() {
        return source.ordering();
    }

    @Override
    public PageResponse<T> page(PageRequest request) {
        return respond(walked(new FirstStep(planner, binding, settings, bounds).of(request)));
    }

    @Override
    public Stream<PageResponse<T>> pages(PageRequest start) {
        return walk(start, settings).map(this::respond);
    }

    @Override
    public Stream<T> stream(PageRequest start) {
        return walk(start.withCount(CountStrategy.none()), settings.withEdges(EdgeCheck.ASSUMED))
                .flatMap(page -> page.valuesInTravelOrder().stream());
    }

    @Override
    public PageBoundaries boundaries(int every) {
        // Refuses a wrong distance before anything is read.
        PageBoundaries none = new PageBoundaries(every, 0, settings.clock().instant(), List.of());
        Reach reach = bounds.settled(Reach.of(settings.movingData()));
        if (!reach.isSettled()) {
            return none;
        }
        BoundaryWalk<T> walk = new BoundaryWalk<>(bounds.within(reach), planner, every);
        List<CursorToken> tokens = new ArrayList<>();
        for (Optional<Keyset> row = walk.next(); row.isPresent(); row = walk.next()) {
            OptionalLong before = OptionalLong.of(walk.rows() - 1);
            int size = settings.limits().defaultSize();
            tokens.add(write(new Cursor(row.get(), Anchor.ROW, size, before, Total.unknown(), reach.bound())));
        }
        return new PageBoundaries(every, walk.rows() + walk.rest(), none.takenAt(), tokens);
    }

    private Stream<WalkedPage<T>> walk(PageRequest start, PagerSettings walking) {
        PageWalk<T> walk = new PageWalk<>(
                () -> new FirstStep(planner, binding, walking, bounds).of(start), this::walked, planner, walking);
        int traits = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(walk, traits), false);
    }

    /** Runs one step, and takes the bound of a walk that begins. */
    private WalkedPage<T> walked(Step asked) {
        Step step = asked.within(bounds.settled(asked.reach()));
        WalkedPage<T> page = fetched(step, bounds.within(step.reach()));
        // Where there was no row there was no bound to take, but rows may have come since.
        boolean unbounded = !step.reach().isSettled() && !page.page().rows().isEmpty();
        return unbounded ? walked(asked) : page;
    }

    /** Fetches one page: all its input and output happens here. */
    private WalkedPage<T> fetched(Step step, PageSource<T> rows) {
        long started = System.nanoTime();
        boolean inline = step.known().isEmpty() && step.count() instanceof CountStrategy.Combined;
        boolean snapshot = step.known().isEmpty() && step.count() instanceof CountStrategy.Snapshot;
        PagePlan plan = inline ? step.plan().with(Counting.INLINE) : step.plan();
        try (PageSession<T> session = rows.open(snapshot ? Isolation.SNAPSHOT : Isolation.STATEMENT)) {
            FetchedPage<T> fetched = session.fetch(plan);
            Optional<Keyset> lastRow = lastRowBeforeOffset(session, plan, fetched);
            boolean pastTheEnd = plan.offset() > 0 && fetched.rows().isEmpty();
            boolean behind = pastTheEnd ? lastRow.isPresent() : behind(session, plan, fetched);
            AssembledPage<T> page = PageAssembler.assemble(plan, fetched, behind);
            Total total = step.known().orElseGet(() -> total(session, step, page, fetched.count()));
            if (LOG.isDebugEnabled()) {
                LOG.debug(
                        "{} page of {} rows in {} µs",
                        plan.travel(),
                        page.rows().size(),
                        micros(started));
            }
            return new WalkedPage<>(step, page, total, gap(plan, page, lastRow));
        }
    }

    private boolean behind(PageSession<T> session, PagePlan plan, FetchedPage<T> fetched) {
        if (plan.behind() instanceof Behind.Known known) {
            return known.rows();
        }
        return fetched.behind().orElseGet(() -> {
            PagePlan probe = planner.probe(plan, (Behind.Probe) plan.behind());
            return !session.fetch(probe).rows().isEmpty();
        });
    }

    private Total total(PageSession<T> session, Step step, AssembledPage<T> page, OptionalLong inline) {
        boolean pastTheEnd = step.plan().offset() > 0 && page.rows().isEmpty();
        long before = pastTheEnd ? 0 : page.rowsBefore().orElse(0);
        long seen = before + page.rows().size() + (page.hasNext() ? 1 : 0);
        boolean ends = !page.hasNext() && step.end().isEmpty();
        boolean whole = ends && (!page.hasPrevious() || endsNumbered(step.plan(), page));
        OptionalLong proven = whole ? OptionalLong.of(seen) : OptionalLong.empty();
        CountedPage counted = new CountedPage(proven, inline, seen);
        Fingerprint rows = step.reach().bound().map(binding::filterUpTo).orElse(source.filter());
        return new TotalFinder(session, counted, new Shared(settings.clock(), cache, settings.tokens(), rows))
                .find(step.count());
    }

    /** Whether the database skipped all rows before the page just now; from a boundary on it skips only some. */
    private static boolean endsNumbered(PagePlan plan, AssembledPage<?> page) {
        return plan.offset() > 0 && plan.seek().isEmpty() && !page.rows().isEmpty();
    }

    /** For a page number past the end: the last row there is, so that the page has a place in the walk. */
    private Optional<Keyset> lastRowBeforeOffset(PageSession<T> session, PagePlan plan, FetchedPage<T> fetched) {
        if (plan.offset() == 0 || !fetched.rows().isEmpty()) {
            return Optional.empty();
        }
        return session.fetch(planner.last(1)).rows().stream().findFirst().map(FetchedRow::keyset);
    }

    /** Where an empty page lies. */
    private static <T> Optional<Gap> gap(PagePlan plan, AssembledPage<T> page, Optional<Keyset> lastRow) {
        if (!page.rows().isEmpty()) {
            return Optional.empty();
        }
        return lastRow.map(row -> new Gap(row, Anchor.GAP_AFTER, OptionalLong.empty()))
                .or(() -> plan.seek().map(seek -> new Gap(seek.keyset(), seek.gap(plan.travel()), page.rowsBefore())));
    }

    private PageResponse<T> respond(WalkedPage<T> walked) {
        return walked.toResponse(this::write);
    }

    private CursorToken write(Cursor cursor) {
        return settings.tokens().write(cursor, binding);
    }

    private static long micros(long started) {
        return (System.nanoTime() - started) / 1_000;
    }
}
