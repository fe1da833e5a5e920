package dev.pagination.plan;

import java.util.List;

/**
 * Writes a {@link SeekPredicate} in a query language: SQL text, Criteria predicates, jOOQ conditions.
 *
 * @param <R> a written predicate
 */
public interface PredicateRenderer<R> {

    /** Every part holds; true if there is none. */
    R allOf(List<SeekPredicate> parts);

    /** At least one part holds; false if there is none. */
    R anyOf(List<SeekPredicate> parts);

    /** The key compared with the value. */
    R compare(int key, Comparison comparison, Object value);

    /** The keys from {@code firstKey} on compared with the values as a row. */
    R compareRow(int firstKey, Comparison comparison, List<Object> values);

    /** The key is NULL. */
    R isNull(int key);

    /** The key is not NULL. */
    R isNotNull(int key);
}
