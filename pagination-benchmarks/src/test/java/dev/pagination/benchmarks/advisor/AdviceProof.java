package dev.pagination.benchmarks.advisor;

import dev.pagination.benchmarks.advisor.findings.CountPoint;
import dev.pagination.benchmarks.advisor.findings.Counting;
import dev.pagination.benchmarks.advisor.findings.Findings;
import dev.pagination.benchmarks.advisor.findings.Paging;
import dev.pagination.benchmarks.advisor.input.Condition;
import dev.pagination.benchmarks.advisor.input.Credentials;
import dev.pagination.benchmarks.advisor.input.Depth;
import dev.pagination.benchmarks.advisor.input.OrderText;
import dev.pagination.benchmarks.advisor.input.Question;
import dev.pagination.benchmarks.advisor.input.Subject;
import dev.pagination.benchmarks.advisor.measuring.AdvisedDatabase;
import dev.pagination.benchmarks.advisor.measuring.Examination;
import dev.pagination.benchmarks.advisor.verdict.Advice;
import dev.pagination.examples.terminal.Progress;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Asks the advisor about tables of which the right answer is known, and compares what it says with a longer measurement of
 * the same: the way it names must be the cheapest, or within a tenth or 0.1 ms a page of the cheapest.
 *
 * @param longBudget of the measurement that is taken for the truth
 * @param budget of each run of the advisor
 * @param runs of the advisor for each case
 */
record AdviceProof(Duration longBudget, Duration budget, int runs) {

    private static final double TENTH = 1.1;
    private static final double FREE_MILLIS = 0.1;
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration AFFORD = Duration.ofMillis(10);

    /**
     * A table, an order and a filter.
     *
     * @param table in its database
     * @param order of the pages
     * @param filter of pages and totals
     * @param exact whether an exact total is known to be cheap
     */
    record Case(AdvisedTable table, String order, String filter, Cheap exact) {
        @Override
        public String toString() {
            return "%s, %s, by %s%s, total %s"
                    .formatted(
                            table.database().name(), table.name(), order, filter.isEmpty() ? "" : ", " + filter, exact);
        }
    }

    /** Whether an exact total is cheap. */
    enum Cheap {
        CHEAP,
        DEAR
    }

    /**
     * How the runs of one case came out.
     *
     * @param one the case
     * @param paging how often the right paging was named
     * @param strictly how often it was within a tenth, however little a page costs
     * @param counting how often the right count strategy was named
     * @param said what was said, for the record
     */
    record Outcome(Case one, int paging, int strictly, int counting, String said) {}

    Outcome of(Case one) throws SQLException {
        List<Advice> advices = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            advices.add(Advice.of(run(one, budget)));
        }
        // Afterwards, when Java is as warm as in a service.
        Findings truth = run(one, longBudget);
        int paging = 0;
        int strictly = 0;
        int counting = 0;
        StringBuilder said = new StringBuilder(figures(truth));
        for (Advice advice : advices) {
            Paging way = advice.paging().choice();
            double least = Stream.of(Paging.values())
                    .mapToDouble(other -> sum(truth, other))
                    .min()
                    .orElseThrow();
            boolean within = sum(truth, way) <= TENTH * least;
            strictly += within ? 1 : 0;
            paging += within
                            || sum(truth, way)
                                    <= least + FREE_MILLIS * truth.depths().size()
                    ? 1
                    : 0;
            counting += isRight(one, truth, advice.counting().choice()) ? 1 : 0;
            said.append(way).append(' ').append(advice.counting().choice()).append("; ");
        }
        return new Outcome(one, paging, strictly, counting, said.toString());
    }

    /** The truth, lower quartiles in ms: pages of all depths together, then totals. */
    private static String figures(Findings truth) {
        StringBuilder text = new StringBuilder();
        for (Paging way : Paging.values()) {
            text.append("%s %.2f, ".formatted(way, sum(truth, way)));
        }
        truth.counts()
                .forEach(count -> text.append(
                        "%s %.2f, ".formatted(count.counting(), count.cost().low())));
        return text.toString();
    }

    private static boolean isRight(Case one, Findings truth, Counting said) {
        if (one.exact() == Cheap.DEAR) {
            return said == Counting.BOUNDED_10_000;
        }
        double least = Stream.of(Counting.values())
                .filter(Counting::isExact)
                .mapToDouble(way -> millis(truth, one, way))
                .min()
                .orElseThrow();
        return said.isExact() && millis(truth, one, said) <= Math.max(TENTH * least, least + FREE_MILLIS);
    }

    private static double millis(Findings truth, Case one, Counting way) {
        return truth.count(one.filter(), way)
                .map(CountPoint::cost)
                .filter(cost -> cost.isFinished())
                .map(cost -> cost.low())
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static double sum(Findings truth, Paging way) {
        return truth.depths().stream()
                .mapToDouble(depth -> truth.page(way, depth)
                        .or(() -> truth.page(Paging.OFFSET, depth))
                        .filter(point -> point.cost().isFinished())
                        .map(point -> point.cost().low())
                        .orElse(Double.POSITIVE_INFINITY))
                .sum();
    }

    private static Findings run(Case one, Duration budget) throws SQLException {
        Question question = new Question(
                new Subject.Table(one.table().name()),
                Map.of(),
                List.of(new Condition(one.filter())),
                OrderText.keys(one.order()),
                List.of(),
                new Question.Shape(
                        List.of(50),
                        Stream.of("0", "50%", "99%").map(Depth::parse).toList(),
                        Question.Forms.CHOSEN),
                new Question.Limits(budget, TIMEOUT, AFFORD));
        try (AdvisedDatabase database =
                AdvisedDatabase.at(new Credentials(one.table().url(), "", ""), TIMEOUT)) {
            return Examination.of(question, database).run(Progress.silent());
        }
    }
}
