package dev.pagination.benchmarks.advisor.output;

import dev.pagination.NullPlacement;
import dev.pagination.SortKey;
import dev.pagination.benchmarks.advisor.input.Question;
import dev.pagination.benchmarks.advisor.input.Subject;
import dev.pagination.benchmarks.advisor.verdict.Advice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The pager that follows from an advice, as a program defines it. */
public final class JavaLines {

    private static final String INDENT = "        ";

    private JavaLines() {}

    /** The lines, without line ends. */
    public static List<String> of(Question question, Advice advice) {
        List<String> lines = new ArrayList<>();
        lines.add("JdbcPager<Row> pager = JdbcPager." + subject(question));
        if (!question.order().isEmpty()) {
            String keys = question.order().stream().map(JavaLines::key).collect(Collectors.joining(", "));
            lines.add(INDENT + ".orderBy(" + keys + ")");
        }
        if (!question.uniqueKey().isEmpty()) {
            String columns =
                    question.uniqueKey().stream().map(JavaLines::literal).collect(Collectors.joining(", "));
            lines.add(INDENT + ".uniqueKey(" + columns + ")");
        }
        for (String line : List.of(advice.counting().java(), advice.edges().java())) {
            if (!line.isEmpty()) {
                lines.add(INDENT + line);
            }
        }
        lines.add(INDENT + ".tokens(CursorTokens.encrypted(keys))");
        lines.add(INDENT + ".build(Row.class);");
        return List.copyOf(lines);
    }

    private static String subject(Question question) {
        if (question.subject() instanceof Subject.Select select) {
            return "select(dataSource, " + literal(select.sql()) + ", values)";
        }
        return "table(dataSource, " + literal(question.subject().text()) + ")";
    }

    private static String key(SortKey key) {
        String call = "SortKey." + key.direction().name().toLowerCase(Locale.ROOT) + "(" + literal(key.name()) + ")";
        if (key.nulls() == NullPlacement.FIRST) {
            return call + ".nullsFirst()";
        }
        return key.nulls() == NullPlacement.NONE ? call + ".notNull()" : call;
    }

    private static String literal(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
