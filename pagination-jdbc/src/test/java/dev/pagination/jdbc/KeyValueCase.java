package dev.pagination.jdbc;

import java.util.List;

/**
 * A type of key and values that are easily lost.
 *
 * @param type of the column, as in CREATE TABLE
 * @param expression what is ordered by
 * @param values SQL literals
 */
record KeyValueCase(String type, String expression, List<String> values) {

    static KeyValueCase of(String type, String... values) {
        return new KeyValueCase(type, "v", List.of(values));
    }

    KeyValueCase by(String other) {
        return new KeyValueCase(type, other, values);
    }

    @Override
    public String toString() {
        return expression.equals("v") ? type : type + " by " + expression;
    }
}
