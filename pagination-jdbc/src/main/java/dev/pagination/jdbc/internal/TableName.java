package dev.pagination.jdbc.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of a table, taken apart, for a database that cannot be asked what a text names.
 *
 * @param parts catalog, schema and table, or the last one or two of them; without quotes
 */
public record TableName(List<String> parts) {

    private static final Pattern PART =
            Pattern.compile("\\s*(?:\"((?:[^\"]|\"\")+)\"|([\\p{L}_][\\p{L}\\p{N}_$]*))\\s*");
    private static final int MOST_PARTS = 3;

    /** Copies the list. */
    public TableName {
        parts = List.copyOf(parts);
    }

    /** The name that a text is; empty if it is anything else, such as a name with an alias. */
    public static Optional<TableName> parse(String text) {
        List<String> parts = new ArrayList<>();
        Matcher part = PART.matcher(text);
        int end = 0;
        while (part.region(end, text.length()).lookingAt()) {
            parts.add(part.group(1) == null ? part.group(2) : part.group(1).replace("\"\"", "\""));
            if (part.end() == text.length()) {
                return parts.size() > MOST_PARTS ? Optional.empty() : Optional.of(new TableName(parts));
            }
            if (text.charAt(part.end()) != '.') {
                return Optional.empty();
            }
            end = part.end() + 1;
        }
        return Optional.empty();
    }

    /** The table's own name. */
    String table() {
        return parts.get(parts.size() - 1);
    }

    /** The part before it, if there is one. */
    @Nullable
    String qualifier() {
        return parts.size() < 2 ? null : parts.get(parts.size() - 2);
    }

    /** The part before that, if there is one. */
    @Nullable
    String catalog() {
        return parts.size() < MOST_PARTS ? null : parts.get(0);
    }
}
