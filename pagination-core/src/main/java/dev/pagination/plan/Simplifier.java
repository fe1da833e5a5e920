package dev.pagination.plan;

import dev.pagination.plan.SeekPredicate.AllOf;
import dev.pagination.plan.SeekPredicate.AnyOf;
import java.util.ArrayList;
import java.util.List;

/** Folds constants and nested lists, so that no backend prints {@code (a > 1 OR (b = 2 OR 1 = 0))}. */
final class Simplifier {

    private Simplifier() {}

    static SeekPredicate allOf(List<SeekPredicate> parts) {
        List<SeekPredicate> kept = new ArrayList<>(parts.size());
        for (SeekPredicate part : parts) {
            if (part.equals(SeekPredicate.NEVER)) {
                return SeekPredicate.NEVER;
            }
            if (part instanceof AllOf nested) {
                kept.addAll(nested.parts());
            } else {
                kept.add(part);
            }
        }
        return kept.size() == 1 ? kept.get(0) : new AllOf(kept);
    }

    static SeekPredicate anyOf(List<SeekPredicate> parts) {
        List<SeekPredicate> kept = new ArrayList<>(parts.size());
        for (SeekPredicate part : parts) {
            if (part.equals(SeekPredicate.ALWAYS)) {
                return SeekPredicate.ALWAYS;
            }
            if (part instanceof AnyOf nested) {
                kept.addAll(nested.parts());
            } else {
                kept.add(part);
            }
        }
        return kept.size() == 1 ? kept.get(0) : new AnyOf(kept);
    }
}
