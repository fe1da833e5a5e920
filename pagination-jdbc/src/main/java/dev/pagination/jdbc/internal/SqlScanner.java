package dev.pagination.jdbc.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits SQL into what may hold parameters and what may not: string literals, quoted identifiers, comments and
 * PostgreSQL's dollar-quoted strings are passed over whole. It reads, it never changes anything. Repetitions are possessive,
 * because greedy ones take stack for each character of a text.
 */
final class SqlScanner {

    private static final Pattern TOKEN = Pattern.compile(
            String.join(
                    "|",
                    "(?<opaque>[eE]'(?:[^'\\\\]|\\\\.|'')*+'" // PostgreSQL's escape string
                            + "|'(?:[^']|'')*+'"
                            + "|\"(?:[^\"]|\"\")*+\""
                            + "|`[^`]*`"
                            + "|--[^\\r\\n]*"
                            + "|/\\*.*?\\*/"
                            + "|\\$(?<tag>(?:[\\p{L}_][\\p{L}\\p{N}_]*)?)\\$.*?\\$\\k<tag>\\$"
                            + "|::|\\?\\?)", // a cast, and an escaped question mark operator
                    "(?<mark>\\?)",
                    "(?<!\\w):(?<name>[\\p{L}_][\\p{L}\\p{N}_]*)",
                    "(?<word>\\w+)"),
            Pattern.DOTALL);

    private final Matcher matcher;

    SqlScanner(String sql) {
        this.matcher = TOKEN.matcher(sql);
    }

    /** Handles one parameter of the scanned SQL. */
    interface ParameterHandler {
        /** A {@code ?} at this place. */
        void positional(int start, int end);

        /** A {@code :name} at this place. */
        void named(int start, int end, String name);
    }

    void scan(ParameterHandler handler) {
        while (matcher.find()) {
            if (matcher.group("mark") != null) {
                handler.positional(matcher.start(), matcher.end());
            } else if (matcher.group("name") != null) {
                handler.named(matcher.start(), matcher.end(), matcher.group("name"));
            }
        }
    }
}
