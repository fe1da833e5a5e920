package dev.pagination.benchmarks;

import dev.pagination.EdgeCheck;
import java.util.Map;
import java.util.TreeMap;

/**
 * A benchmark with its parameters.
 *
 * @param benchmark class and method
 * @param parameters by name; the others stay at their first value
 */
record Case(String benchmark, Map<String, String> parameters) {

    Case {
        parameters = Map.copyOf(parameters);
    }

    static Case page(String method, TxnOrder order, Place place, EdgeCheck edges) {
        return new Case(
                "PageBenchmark." + method, Map.of("order", order.name(), "place", place.name(), "edges", edges.name()));
    }

    static Case jooq(String method, TxnOrder order, EdgeCheck edges) {
        return new Case("JooqBenchmark." + method, Map.of("order", order.name(), "edges", edges.name()));
    }

    static Case jpa(TxnOrder order, JpaBenchmark.Spot spot, EdgeCheck edges) {
        return new Case(
                "JpaBenchmark.inTurns", Map.of("order", order.name(), "spot", spot.name(), "edges", edges.name()));
    }

    static Case planning(TxnOrder order, EdgeCheck edges) {
        return new Case("PlanningBenchmark.tokenAndPlan", Map.of("order", order.name(), "edges", edges.name()));
    }

    static Case token(String method, TokenBenchmark.Protection protection) {
        return new Case("TokenBenchmark." + method, Map.of("protection", protection.name()));
    }

    /** Whether it reads pages of a table. */
    boolean readsTable() {
        return parameters.containsKey("edges") && !benchmark.startsWith("Planning");
    }

    @Override
    public String toString() {
        return benchmark + new TreeMap<>(parameters);
    }
}
