package dev.pagination.benchmarks.advisor.findings;

import dev.pagination.CountStrategy;
import java.time.Duration;

/** A way to a total that is measured or advised. */
public enum Counting {
    NONE("none()"),
    SEPARATE("separate()"),
    COMBINED("combined()"),
    SNAPSHOT("snapshot()"),
    BOUNDED_1_000("bounded(1_000)"),
    BOUNDED_10_000("bounded(10_000)"),
    ESTIMATED("estimated()"),
    /** A page after the first one, which counted. */
    ONCE("once()"),
    /** A page while the total is remembered. */
    CACHED("cached(Duration.ofMinutes(10))"),
    /** Advised, not measured: exact where that is cheap, bounded elsewhere. */
    EXACT_OR_BOUNDED("separate().within(Duration.ofMillis(200)).orElse(CountStrategy.bounded(10_000))");

    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final Duration BUDGET = Duration.ofMillis(200);
    private static final long BOUND = 10_000;
    private static final long LOW_BOUND = 1_000;

    private final String call;

    Counting(String call) {
        this.call = call;
    }

    /** What the pager is told. */
    public CountStrategy strategy() {
        return switch (this) {
            case NONE -> CountStrategy.none();
            case SEPARATE -> CountStrategy.separate();
            case COMBINED -> CountStrategy.combined();
            case SNAPSHOT -> CountStrategy.snapshot();
            case BOUNDED_1_000 -> CountStrategy.bounded(LOW_BOUND);
            case BOUNDED_10_000 -> CountStrategy.bounded(BOUND);
            case ESTIMATED -> CountStrategy.estimated();
            case ONCE -> CountStrategy.once();
            case CACHED -> CountStrategy.cached(REMEMBERED);
            case EXACT_OR_BOUNDED -> CountStrategy.separate().within(BUDGET).orElse(CountStrategy.bounded(BOUND));
        };
    }

    /** How a program says it. */
    public String java() {
        return "CountStrategy." + call;
    }

    /** Its name in a report. */
    public String text() {
        return call.replaceAll("\\w+\\.of", "of").replace("CountStrategy.", "");
    }

    /** Whether it delivers the exact total with every page. */
    public boolean isExact() {
        return this == SEPARATE || this == COMBINED || this == SNAPSHOT;
    }
}
