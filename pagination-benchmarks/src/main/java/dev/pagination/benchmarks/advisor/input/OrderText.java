package dev.pagination.benchmarks.advisor.input;

import dev.pagination.SortKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an order as SQL writes it: {@code created_at DESC, shipped NULLS FIRST}. */
public final class OrderText {

    private static final Pattern KEY = Pattern.compile(
            "(?<name>[\\p{L}_][\\p{L}\\p{N}_$]*)(?:\\s+(?<direction>ASC|DESC))?(?:\\s+NULLS\\s+(?<nulls>FIRST|LAST))?"
                    + "(?<never>\\s+NOT\\s+NULL)?",
            Pattern.CASE_INSENSITIVE);

    private OrderText() {}

    /**
     * The keys; {@code NOT NULL} behind a key declares that it is never NULL, which a database does not say of a SELECT.
     *
     * @throws IllegalArgumentException if it is not a list of columns
     */
    public static List<SortKey> keys(String text) {
        List<SortKey> keys = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Matcher key = KEY.matcher(part.strip());
            if (!key.matches()) {
                throw new IllegalArgumentException(
                        "--order takes columns such as \"created_at DESC, id\", each with ASC or"
                                + " DESC, NULLS FIRST or NULLS LAST, or NOT NULL behind it; an expression needs a name in"
                                + " --select.");
            }
            keys.add(key(key));
        }
        return keys;
    }

    private static SortKey key(Matcher parsed) {
        String name = parsed.group("name");
        SortKey key = "DESC".equalsIgnoreCase(parsed.group("direction")) ? SortKey.desc(name) : SortKey.asc(name);
        String nulls = parsed.group("nulls");
        if (nulls != null) {
            key = nulls.toUpperCase(Locale.ROOT).equals("FIRST") ? key.nullsFirst() : key.nullsLast();
        }
        return parsed.group("never") == null ? key : key.notNull();
    }
}
