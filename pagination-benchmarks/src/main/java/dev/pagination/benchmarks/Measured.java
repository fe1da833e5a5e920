package dev.pagination.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;

/** The results of all cases, round by round. A round measures each case once, in a JVM of its own. */
final class Measured {

    private final Map<Case, List<RunResult>> results = new LinkedHashMap<>();

    /** The cases of some targets, each once. */
    static Set<Case> cases(List<Target> targets) {
        Set<Case> cases = new LinkedHashSet<>();
        for (Target target : targets) {
            cases.add(target.measured().measured());
            target.reference().ifPresent(reference -> cases.add(reference.measured()));
        }
        return cases;
    }

    void add(Case measured, RunResult result) {
        results.computeIfAbsent(measured, key -> new ArrayList<>()).add(result);
    }

    Collection<RunResult> all() {
        return results.values().stream().flatMap(List::stream).toList();
    }

    /** The median time of each round, in µs. */
    double[] micros(Figure figure) {
        return of(figure.measured())
                .mapToDouble(result -> figure.micros().isEmpty()
                        ? result.getPrimaryResult().getStatistics().getPercentile(50)
                        : secondary(result, figure.micros()))
                .toArray();
    }

    /** The bytes allocated in each round. */
    double[] bytes(Figure figure) {
        return of(figure.measured())
                .mapToDouble(result -> secondary(result, figure.bytes()))
                .toArray();
    }

    private static double secondary(RunResult result, String name) {
        return Objects.requireNonNull(result.getSecondaryResults().get(name), name)
                .getScore();
    }

    private Stream<RunResult> of(Case measured) {
        return results.getOrDefault(measured, List.of()).stream();
    }
}
