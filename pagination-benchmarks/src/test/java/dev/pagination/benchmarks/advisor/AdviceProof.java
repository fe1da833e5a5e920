package dev.pagination.benchmarks.advisor;

import dev.pagination.benchmarks.advisor.findings.Counting;
import dev.pagination.benchmarks.advisor.findings.Findings;
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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Asks the advisor about tables of which the right answer is known, and compares what it says with a measurement that has
 * none of its code.
 *
 * @param longBudget of the measurement that is taken for the truth, at least
 * @param budget of each run of the advisor
 * @param runs of the advisor for each case
 */
record AdviceProof(Duration longBudget, Duration budget, int runs) {

    private static final double TENTH = 1.1;
    private static final double FREE_MILLIS = 0.1;
    private static final int DEPTHS = 3;
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    /** What the advisor is told to afford where an exact total costs next to nothing. */
    private static final double AFFORD_MILLIS = 10;

    /**
     * A table, an order and a filter.
     *
     * @param table in its database
     * @param order of the pages
     * @param filter of pages and totals
     * @param exact whether an exact total is cheap; if dear, what can be afforded lies midway between it and a bounded one
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
     * @param cheapest how often the way that it calls cheapest was the cheapest, or within a tenth of it
     * @param paging how often the way that it advises was the cheapest, or within a tenth or 0.1 ms a page of it
     * @param counting how often the right count strategy was named: bounded where exact is dear, else the cheapest exact one,
     *     or one within a tenth or 0.1 ms of it
     * @param said what was measured and said, for the record
     */
    record Outcome(Case one, int cheapest, int paging, int counting, String said) {}

    Outcome of(Case one) throws SQLException {
        // First, so that Java is as warm as in a service.
        AdviceReference truth = AdviceReference.of(one.table(), one.order(), one.filter(), longBudget);
        double afford = one.exact() == Cheap.DEAR ? Math.sqrt(truth.exact() * truth.bounded()) : AFFORD_MILLIS;
        double least = Collections.min(truth.pages().values());
        int cheapest = 0;
        int paging = 0;
        int counting = 0;
        StringBuilder said = new StringBuilder(truth + ", afford " + afford + ": ");
        for (int i = 0; i < runs; i++) {
            Advice advice = Advice.of(run(one, Duration.ofNanos((long) (afford * 1e6))));
            double named = truth.pages().get(advice.cheapest());
            double advised = truth.pages().get(advice.paging().choice());
            cheapest += named <= TENTH * least ? 1 : 0;
            paging += advised <= Math.max(TENTH * least, least + FREE_MILLIS * DEPTHS) ? 1 : 0;
            counting += isRight(one, truth, advice.counting().choice()) ? 1 : 0;
            said.append("%s %s %s; "
                    .formatted(
                            advice.cheapest(),
                            advice.paging().choice(),
                            advice.counting().choice()));
        }
        return new Outcome(one, cheapest, paging, counting, said.toString());
    }

    private static boolean isRight(Case one, AdviceReference truth, Counting said) {
        if (one.exact() == Cheap.DEAR) {
            return said == Counting.BOUNDED_10_000;
        }
        double least = Collections.min(truth.totals().values());
        return said.isExact() && truth.totals().get(said) <= Math.max(TENTH * least, least + FREE_MILLIS);
    }

    private Findings run(Case one, Duration afford) throws SQLException {
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
                new Question.Limits(budget, TIMEOUT, afford));
        try (AdvisedDatabase database =
                AdvisedDatabase.at(new Credentials(one.table().url(), "", ""), TIMEOUT)) {
            return Examination.of(question, database).run(Progress.silent());
        }
    }
}
