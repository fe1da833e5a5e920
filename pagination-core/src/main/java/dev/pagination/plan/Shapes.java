package dev.pagination.plan;

import java.util.List;

/** Compares parts of plans in all but their values: what is alike is written alike. */
final class Shapes {

    private Shapes() {}

    static boolean alike(List<SeekPredicate> some, List<SeekPredicate> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (!some.get(i).isShapedLike(others.get(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean branchesAlike(List<SeekBranch> some, List<SeekBranch> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            SeekBranch branch = some.get(i);
            SeekBranch other = others.get(i);
            if (!branch.predicate().isShapedLike(other.predicate())
                    || !branch.order().equals(other.order())) {
                return false;
            }
        }
        return true;
    }

    static boolean alike(Behind some, Behind other) {
        if (some instanceof Behind.Probe probe && other instanceof Behind.Probe that) {
            return branchesAlike(probe.branches(), that.branches());
        }
        return some instanceof Behind.Known && other instanceof Behind.Known;
    }
}
