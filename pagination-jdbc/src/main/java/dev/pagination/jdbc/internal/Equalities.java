package dev.pagination.jdbc.internal;

import dev.pagination.jdbc.internal.Relation.KeyColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises the conditions that are nothing but {@code column = value}, or several of these joined by AND. It is no
 * parser: a condition that has anything else in it, or a comment, is not recognised.
 *
 * @param columns the compared columns as SQL has them, without a table's name
 * @param unrecognised how many conditions were not
 */
record Equalities(List<String> columns, int unrecognised) {

    private static final String NAME = "(?:\\w++|\"[^\"]++\"|`[^`]++`)";
    private static final String TEXT = "'(?:[^']|'')*+'";
    private static final String EQUALITY = "(?:" + NAME + "\\.)*+(?<column>" + NAME
            + ")\\s*+=\\s*+(?:\\?|-?\\d++(?:\\.\\d++)?|TRUE|FALSE|" + TEXT + ")";
    private static final Pattern ONE = Pattern.compile(EQUALITY, Pattern.CASE_INSENSITIVE);
    private static final Pattern CONDITION = Pattern.compile(
            "\\s*+" + nameless(EQUALITY) + "(?:\\s++AND\\s++" + nameless(EQUALITY) + ")*+\\s*+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MARK = Pattern.compile(TEXT + "|\"[^\"]*+\"|`[^`]*+`|[()]");

    /**
     * Looks at conditions that each stand in parentheses and are joined by AND, see {@link Conditions#and}.
     *
     * @param where their text; empty if there are none
     */
    static Equalities of(String where) {
        List<String> columns = new ArrayList<>();
        int unrecognised = 0;
        for (String condition : conditions(where)) {
            if (CONDITION.matcher(condition).matches()) {
                Matcher one = ONE.matcher(condition);
                while (one.find()) {
                    columns.add(one.group("column"));
                }
            } else {
                unrecognised++;
            }
        }
        return new Equalities(columns, unrecognised);
    }

    /** The names of the compared columns, as a relation has them. */
    List<String> columnsOf(Relation relation) {
        return columns.stream()
                .map(name -> name.matches("\\w+") ? name : name.substring(1, name.length() - 1))
                .flatMap(plain ->
                        relation.keyColumns().stream().map(KeyColumn::name).filter(plain::equalsIgnoreCase))
                .toList();
    }

    private static List<String> conditions(String where) {
        if (where.contains("--") || where.contains("/*") || where.contains("$")) {
            return List.of(where);
        }
        List<String> conditions = new ArrayList<>();
        Matcher mark = MARK.matcher(where);
        int depth = 0;
        int start = 0;
        while (mark.find()) {
            if (mark.group().equals("(") && depth++ == 0) {
                start = mark.end();
            } else if (mark.group().equals(")") && --depth == 0) {
                conditions.add(where.substring(start, mark.start()));
            }
        }
        return conditions;
    }

    private static String nameless(String pattern) {
        return pattern.replace("?<column>", "?:");
    }
}
