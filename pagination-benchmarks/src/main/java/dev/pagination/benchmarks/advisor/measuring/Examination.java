package dev.pagination.benchmarks.advisor.measuring;

import dev.pagination.CountStrategy;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.Total;
import dev.pagination.benchmarks.advisor.findings.Cost;
import dev.pagination.benchmarks.advisor.findings.CountPoint;
import dev.pagination.benchmarks.advisor.findings.Findings;
import dev.pagination.benchmarks.advisor.findings.FormPoint;
import dev.pagination.benchmarks.advisor.findings.GrowthPoint;
import dev.pagination.benchmarks.advisor.findings.IndexFinding;
import dev.pagination.benchmarks.advisor.findings.IndexFinding.Service;
import dev.pagination.benchmarks.advisor.findings.PagePoint;
import dev.pagination.benchmarks.advisor.findings.Reads;
import dev.pagination.benchmarks.advisor.findings.Setting;
import dev.pagination.benchmarks.advisor.input.Question;
import dev.pagination.benchmarks.advisor.input.Subject;
import dev.pagination.examples.terminal.Progress;
import dev.pagination.jdbc.IndexAdvice;
import dev.pagination.testkit.recording.RecordingDataSource;
import dev.pagination.token.CursorTokens;
import dev.pagination.token.KeyRing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Measures all that a question asks, on one database. */
public final class Examination {

    private final Question question;
    private final AdvisedDatabase database;
    private final Pagers pagers;
    private final Pagers recorded;
    private final RecordingDataSource recording;
    private final ReadMeter meter;
    private final List<String> notes;

    private Examination(Question question, AdvisedDatabase database) {
        CursorTokens tokens = CursorTokens.encrypted(KeyRing.random());
        this.question = question;
        this.database = database;
        this.recording = RecordingDataSource.of(database.dataSource());
        this.pagers = Pagers.define(question, database, database.dataSource(), tokens);
        this.recorded = Pagers.define(question, database, recording, tokens);
        this.meter = ReadMeter.of(recording);
        this.notes = new ArrayList<>(database.notes());
    }

    /**
     * Makes ready; reads the metadata only.
     *
     * @throws IllegalArgumentException if the question does not fit the database, say because a column is unknown
     * @throws dev.pagination.PageFetchException if the metadata cannot be read
     */
    public static Examination of(Question question, AdvisedDatabase database) {
        return new Examination(question, database);
    }

    /** All keys of the order, as SQL would write them. */
    public String ordering() {
        return pagers.keyset().ordering().describe();
    }

    /**
     * Measures.
     *
     * @throws dev.pagination.PageFetchException if a statement fails otherwise than by its time-out
     */
    public Findings run(Progress.Display display) {
        PageResponse<List<@Nullable Object>> first = pagers.keyset().page(counted());
        long rows = first.total().value().orElse(first.content().size());
        Candidates candidates = new Candidates(question, pagers, rows, this::alone);
        List<Candidate<?>> all = candidates.all();
        notes.addAll(candidates.notes());
        List<Cost> costs = times(all, display);
        List<Reads> reads = reads(all, costs, display);
        List<Object> points = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            points.add(all.get(i).point().apply(costs.get(i), reads.get(i)));
        }
        int token = first.nextToken().map(next -> next.value().length()).orElse(0);
        return new Findings(
                setting(rows),
                of(points, PagePoint.class),
                of(points, FormPoint.class),
                CountPoints.of(of(points, CountPoint.class), of(points, CountPoints.Alone.class)),
                of(points, GrowthPoint.class),
                EdgePoints.of(of(points, PagePoint.class), of(points, EdgePoints.Assumed.class)),
                token,
                index(),
                notes);
    }

    private TotalAlone alone(PageCall counted) {
        return TotalAlone.of(recording, () -> counted.read(recorded, 0), database.statementTimeout());
    }

    private static <P> List<P> of(List<Object> points, Class<P> type) {
        return points.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private PageRequest counted() {
        CountStrategy total =
                CountStrategy.separate().within(question.limits().timeout()).orElse(CountStrategy.estimated());
        return PageRequest.first(question.size()).withCount(total);
    }

    private List<Cost> times(List<Candidate<?>> candidates, Progress.Display display) {
        List<Rounds.Work> works = candidates.stream()
                .map(candidate -> new Rounds.Work(
                        candidate.contest(), round -> candidate.call().read(pagers, round)))
                .toList();
        try (Progress progress = display.begin("measuring", 100)) {
            return new Rounds(question.limits().budget(), question.limits().timeout(), System::nanoTime)
                    .time(works, progress);
        }
    }

    private List<Reads> reads(List<Candidate<?>> candidates, List<Cost> costs, Progress.Display display) {
        List<Reads> reads = new ArrayList<>();
        try (Progress progress = display.begin("reading plans", candidates.size())) {
            for (int i = 0; i < candidates.size(); i++) {
                Candidate<?> candidate = candidates.get(i);
                reads.add(
                        costs.get(i).isFinished()
                                ? meter.of(() -> candidate.call().read(recorded, 0), candidate.size())
                                : Reads.unknown());
                progress.reached(i + 1L);
            }
        }
        return reads;
    }

    private Setting setting(long rows) {
        return new Setting(
                database.name(),
                question.subject().text(),
                ordering(),
                question.filter().sql(),
                question.size(),
                rows,
                question.limits().afford().toNanos() / 1e6);
    }

    private IndexFinding index() {
        IndexAdvice advice = pagers.keyset().advice();
        Service service;
        if (question.subject() instanceof Subject.Select) {
            service = Service.UNKNOWN;
        } else if (advice instanceof IndexAdvice.Served) {
            service = Service.SERVED;
        } else {
            service = advice instanceof IndexAdvice.ServedInPart ? Service.IN_PART : Service.NOT_SERVED;
        }
        return new IndexFinding(service, advice.explanation(), advice.ddl());
    }

    /** A total in words. */
    static String describe(Total total) {
        OptionalLong value = total.value();
        if (value.isEmpty()) {
            return "unknown";
        }
        String rows = String.format(Locale.ROOT, "%,d", value.getAsLong());
        if (total.exact().isPresent()) {
            return rows;
        }
        return (total instanceof Total.AtLeast ? "at least " : "about ") + rows;
    }
}
