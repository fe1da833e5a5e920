package dev.pagination.jdbc.internal.index;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A table with its indexes.
 *
 * @param sql as SQL names it
 * @param name as the catalogue has it, without a schema
 * @param quoting how a name is quoted
 * @param indexes all of them, usable or not
 */
record IndexedTable(String sql, String name, Quoting quoting, List<StoredIndex> indexes) {

    private static final int MOST_CHARACTERS = 60; // PostgreSQL keeps 63 bytes of a name, MariaDB 64 characters

    /** Copies the list. */
    IndexedTable {
        indexes = List.copyOf(indexes);
    }

    /** A name for a new index that no index of the table has, and that needs no quotes. */
    String freeName(List<String> parts) {
        Set<String> taken = new HashSet<>();
        indexes.forEach(index -> taken.add(index.name().toLowerCase(Locale.ROOT)));
        String plain = plain(name + "_" + String.join("_", parts));
        String free = plain;
        for (int i = 2; taken.contains(free); i++) {
            free = plain + "_" + i;
        }
        return free;
    }

    private static String plain(String text) {
        String plain =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
        String begun = plain.matches("[a-z].*") ? plain : "i_" + plain;
        return begun.substring(0, Math.min(begun.length(), MOST_CHARACTERS)).replaceAll("_+$", "");
    }
}
