package dev.pagination.plan;

import java.util.Collections;
import java.util.List;

/** Makes a predicate of the same shape that holds nobody's values, to be kept for comparing others with. */
final class ValueRemover implements PredicateRenderer<SeekPredicate> {

    private static final Object NO_VALUE = "";

    static List<SeekBranch> removeFrom(List<SeekBranch> branches) {
        ValueRemover remover = new ValueRemover();
        return branches.stream()
                .map(branch -> new SeekBranch(branch.predicate().render(remover), branch.order()))
                .toList();
    }

    static Behind removeFrom(Behind behind) {
        return behind instanceof Behind.Probe probe ? new Behind.Probe(removeFrom(probe.branches())) : behind;
    }

    @Override
    public SeekPredicate allOf(List<SeekPredicate> parts) {
        return new SeekPredicate.AllOf(each(parts));
    }

    @Override
    public SeekPredicate anyOf(List<SeekPredicate> parts) {
        return new SeekPredicate.AnyOf(each(parts));
    }

    private List<SeekPredicate> each(List<SeekPredicate> parts) {
        return parts.stream().map(part -> part.render(this)).toList();
    }

    @Override
    public SeekPredicate compare(int key, Comparison comparison, Object value) {
        return new SeekPredicate.Compare(key, comparison, NO_VALUE);
    }

    @Override
    public SeekPredicate compareRow(int firstKey, Comparison comparison, List<Object> values) {
        return new SeekPredicate.CompareRow(firstKey, comparison, Collections.nCopies(values.size(), NO_VALUE));
    }

    @Override
    public SeekPredicate isNull(int key) {
        return new SeekPredicate.IsNull(key);
    }

    @Override
    public SeekPredicate isNotNull(int key) {
        return new SeekPredicate.IsNotNull(key);
    }
}
