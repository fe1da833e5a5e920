package dev.pagination.plan;

import java.util.List;

/**
 * Which rows a seek wants, free of any query language. Keys are named by their 0-based index in the ordering. A backend
 * turns the tree into its own language with a {@link PredicateRenderer}.
 */
public sealed interface SeekPredicate {

    /** True for every row. */
    SeekPredicate ALWAYS = new AllOf(List.of());

    /** True for no row. */
    SeekPredicate NEVER = new AnyOf(List.of());

    /** Calls the method of {@code renderer} that fits this node; the renderer descends into the parts itself. */
    <R> R render(PredicateRenderer<R> renderer);

    /** Whether this wants the same of the same keys as {@code other}, only of other values. */
    boolean isShapedLike(SeekPredicate other);

    /** All parts hold, simplified: constants and nested conjunctions are folded. */
    static SeekPredicate allOf(SeekPredicate... parts) {
        return allOf(List.of(parts));
    }

    /** All parts hold, simplified: constants and nested conjunctions are folded. */
    static SeekPredicate allOf(List<SeekPredicate> parts) {
        return Simplifier.allOf(parts);
    }

    /** At least one part holds, simplified: constants and nested disjunctions are folded. */
    static SeekPredicate anyOf(SeekPredicate... parts) {
        return anyOf(List.of(parts));
    }

    /** At least one part holds, simplified: constants and nested disjunctions are folded. */
    static SeekPredicate anyOf(List<SeekPredicate> parts) {
        return Simplifier.anyOf(parts);
    }

    /**
     * Every part holds; without parts it is true.
     *
     * @param parts none or at least two
     */
    record AllOf(List<SeekPredicate> parts) implements SeekPredicate {
        /** Copies the list. */
        public AllOf {
            parts = List.copyOf(parts);
        }

        @Override
        public <R> R render(PredicateRenderer<R> renderer) {
            return renderer.allOf(parts);
        }

        @Override
        public boolean isShapedLike(SeekPredicate other) {
            return other instanceof AllOf that && Shapes.alike(parts, that.parts);
        }
    }

    /**
     * At least one part holds; without parts it is false.
     *
     * @param parts none or at least two
     */
    record AnyOf(List<SeekPredicate> parts) implements SeekPredicate {
        /** Copies the list. */
        public AnyOf {
            parts = List.copyOf(parts);
        }

        @Override
        public <R> R render(PredicateRenderer<R> renderer) {
            return renderer.anyOf(parts);
        }

        @Override
        public boolean isShapedLike(SeekPredicate other) {
            return other instanceof AnyOf that && Shapes.alike(parts, that.parts);
        }
    }

    /**
     * A key compared with a value; not true for a row whose key is NULL.
     *
     * @param key 0-based index of the key
     * @param comparison how
     * @param value never SQL NULL
     */
    record Compare(int key, Comparison comparison, Object value) implements SeekPredicate {
        @Override
        public <R> R render(PredicateRenderer<R> renderer) {
            return renderer.compare(key, comparison, value);
        }

        @Override
        public boolean isShapedLike(SeekPredicate other) {
            return other instanceof Compare that && key == that.key && comparison == that.comparison;
        }
    }

    /**
     * Consecutive keys compared with a row value, as {@code (a, b) > (?, ?)} in SQL:1992, 8.2 "comparison predicate".
     *
     * @param firstKey 0-based index of the first key
     * @param comparison how; not {@link Comparison#EQUAL}
     * @param values at least two, none of them SQL NULL; compared with the keys {@code firstKey} and following
     */
    record CompareRow(int firstKey, Comparison comparison, List<Object> values) implements SeekPredicate {
        /** Copies the list. */
        public CompareRow {
            values = List.copyOf(values);
        }

        @Override
        public <R> R render(PredicateRenderer<R> renderer) {
            return renderer.compareRow(firstKey, comparison, values);
        }

        @Override
        public boolean isShapedLike(SeekPredicate other) {
            return other instanceof CompareRow that
                    && firstKey == that.firstKey
                    && comparison == that.comparison
                    && values.size() == that.values.size();
        }
    }

    /**
     * A key is NULL.
     *
     * @param key 0-based index of the key
     */
    record IsNull(int key) implements SeekPredicate {
        @Override
        public <R> R render(PredicateRenderer<R> renderer) {
            return renderer.isNull(key);
        }

        @Override
        public boolean isShapedLike(SeekPredicate other) {
            return equals(other);
        }
    }

    /**
     * A key is not NULL.
     *
     * @param key 0-based index of the key
     */
    record IsNotNull(int key) implements SeekPredicate {
        @Override
        public <R> R render(PredicateRenderer<R> renderer) {
            return renderer.isNotNull(key);
        }

        @Override
        public boolean isShapedLike(SeekPredicate other) {
            return equals(other);
        }
    }
}
