package dev.pagination.jooq.internal;

import dev.pagination.plan.Behind;
import dev.pagination.plan.PagePlan;
import dev.pagination.plan.SeekBranch;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Param;

/**
 * The seeks of a plan as conditions.
 *
 * @param branches one of each branch
 * @param probes one of each branch of the probe for rows behind; empty without a probe
 * @param values the key values in them, in the order in which {@link #values(PagePlan, List)} finds them
 */
record PageConditions(List<Condition> branches, List<Condition> probes, List<Param<?>> values) {

    static PageConditions of(PagePlan plan, List<JooqKey> keys) {
        ConditionRenderer renderer = new ConditionRenderer(keys);
        List<Condition> branches = conditions(plan.branches(), renderer);
        List<Condition> probes = conditions(probes(plan), renderer);
        return new PageConditions(branches, probes, List.copyOf(renderer.written()));
    }

    /** The key values of a plan, without conditions around them. */
    static List<Param<Object>> values(PagePlan plan, List<JooqKey> keys) {
        ValueCollector collector = new ValueCollector(keys);
        plan.branches().forEach(branch -> branch.predicate().render(collector));
        probes(plan).forEach(branch -> branch.predicate().render(collector));
        return collector.found();
    }

    private static List<SeekBranch> probes(PagePlan plan) {
        return plan.behind() instanceof Behind.Probe probe ? probe.branches() : List.of();
    }

    private static List<Condition> conditions(List<SeekBranch> branches, ConditionRenderer renderer) {
        return branches.stream().map(renderer::of).toList();
    }
}
