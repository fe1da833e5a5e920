package dev.pagination.plan;

import dev.pagination.plan.SeekPredicate.AllOf;
import dev.pagination.plan.SeekPredicate.Compare;
import dev.pagination.plan.SeekPredicate.CompareRow;
import dev.pagination.plan.SeekPredicate.IsNotNull;
import dev.pagination.plan.SeekPredicate.IsNull;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a branch says of the keys of its rows: that one is NULL, is not, or equals a value. Rendering another predicate
 * leaves of it what the branch does not answer already, so that {@code a = 1 AND (a < 1 OR b <= 2)} becomes
 * {@code a = 1 AND b <= 2}, which is a range of the index. Values are tested for being the same, never compared: where
 * they differ, the database finds out what that means.
 */
final class BranchFacts implements PredicateRenderer<SeekPredicate> {

    private final Map<Integer, SeekPredicate> facts = new HashMap<>();

    private BranchFacts() {}

    static BranchFacts of(SeekPredicate branch) {
        BranchFacts known = new BranchFacts();
        List<SeekPredicate> parts = branch instanceof AllOf all ? all.parts() : List.of(branch);
        for (SeekPredicate part : parts) {
            known.learn(part);
        }
        return known;
    }

    private void learn(SeekPredicate part) {
        if (part instanceof IsNull isNull) {
            facts.put(isNull.key(), part);
        } else if (part instanceof IsNotNull isNotNull) {
            facts.put(isNotNull.key(), part);
        } else if (part instanceof Compare compare) {
            boolean equal = compare.comparison() == Comparison.EQUAL;
            facts.put(compare.key(), equal ? compare : new IsNotNull(compare.key()));
        } else if (part instanceof CompareRow row) {
            facts.put(row.firstKey(), new IsNotNull(row.firstKey()));
        }
    }

    @Override
    public SeekPredicate allOf(List<SeekPredicate> parts) {
        return SeekPredicate.allOf(rest(parts));
    }

    @Override
    public SeekPredicate anyOf(List<SeekPredicate> parts) {
        return SeekPredicate.anyOf(rest(parts));
    }

    private List<SeekPredicate> rest(List<SeekPredicate> parts) {
        List<SeekPredicate> rest = new ArrayList<>(parts.size());
        for (SeekPredicate part : parts) {
            rest.add(part.render(this));
        }
        return rest;
    }

    @Override
    public SeekPredicate compare(int key, Comparison comparison, Object value) {
        SeekPredicate fact = facts.get(key);
        if (fact instanceof IsNull) {
            return SeekPredicate.NEVER;
        }
        if (fact instanceof Compare equal && equal.value().equals(value)) {
            return comparison.holdsForEqual() ? SeekPredicate.ALWAYS : SeekPredicate.NEVER;
        }
        return new Compare(key, comparison, value);
    }

    @Override
    public SeekPredicate compareRow(int firstKey, Comparison comparison, List<Object> values) {
        return new CompareRow(firstKey, comparison, values);
    }

    @Override
    public SeekPredicate isNull(int key) {
        SeekPredicate fact = facts.get(key);
        if (fact == null) {
            return new IsNull(key);
        }
        return fact instanceof IsNull ? SeekPredicate.ALWAYS : SeekPredicate.NEVER;
    }

    @Override
    public SeekPredicate isNotNull(int key) {
        SeekPredicate fact = facts.get(key);
        if (fact == null) {
            return new IsNotNull(key);
        }
        return fact instanceof IsNull ? SeekPredicate.NEVER : SeekPredicate.ALWAYS;
    }
}
