package dev.pagination.plan;

import java.util.List;
import java.util.stream.Collectors;

/** Writes predicates on keys named a, b, c … for golden tests. */
final class PredicateText implements PredicateRenderer<String> {

    static String of(SeekPredicate predicate) {
        return predicate.render(new PredicateText());
    }

    @Override
    public String allOf(List<SeekPredicate> parts) {
        return parts.isEmpty() ? "always" : joined(parts, " and ");
    }

    @Override
    public String anyOf(List<SeekPredicate> parts) {
        return parts.isEmpty() ? "never" : "(" + joined(parts, " or ") + ")";
    }

    @Override
    public String compare(int key, Comparison comparison, Object value) {
        return name(key) + " " + comparison.symbol() + " " + value;
    }

    @Override
    public String compareRow(int firstKey, Comparison comparison, List<Object> values) {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            names.append(i == 0 ? "" : ", ").append(name(firstKey + i));
        }
        String row = values.stream().map(Object::toString).collect(Collectors.joining(", "));
        return "(" + names + ") " + comparison.symbol() + " (" + row + ")";
    }

    @Override
    public String isNull(int key) {
        return name(key) + " null";
    }

    @Override
    public String isNotNull(int key) {
        return name(key) + " not null";
    }

    private String joined(List<SeekPredicate> parts, String operator) {
        return parts.stream().map(part -> part.render(this)).collect(Collectors.joining(operator));
    }

    private static String name(int key) {
        return String.valueOf((char) ('a' + key));
    }
}
