package dev.pagination;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The sort orders a client may ask for: public names, each standing for a {@link SortKey}. Nothing else a client sends
 * can reach ORDER BY. Offer only what the client may read: an order reveals the values it sorts by. Immutable.
 *
 * <pre>{@code
 * SortMenu menu = SortMenu.empty()
 *         .with("created", SortKey.desc("created_at"))
 *         .with("amount", SortKey.asc("amount"));
 * List<SortKey> keys = menu.parse("-created,amount");
 * }</pre>
 */
public final class SortMenu {

    private static final int MAX_LENGTH = 1_000;
    private static final SortMenu EMPTY = new SortMenu(Map.of());

    private final Map<String, SortKey> offers;

    private SortMenu(Map<String, SortKey> offers) {
        this.offers = offers;
    }

    /** A menu without offers. */
    public static SortMenu empty() {
        return EMPTY;
    }

    /**
     * The same menu with one offer more. The key's direction does not matter: the client gives it, and NULL stays where
     * the key has it in both directions.
     *
     * @throws IllegalArgumentException if the name is taken, or is not made of letters, digits, {@code _} and {@code .}
     */
    public SortMenu with(String name, SortKey key) {
        if (!name.matches("[\\p{L}\\p{N}_.]+")) {
            throw new IllegalArgumentException("A sort name must be made of letters, digits, '_' and '.'.");
        }
        if (offers.containsKey(name)) {
            throw new IllegalArgumentException("The sort name " + name + " is offered twice; use another one.");
        }
        Map<String, SortKey> more = new LinkedHashMap<>(offers);
        more.put(name, Objects.requireNonNull(key, "key"));
        return new SortMenu(Collections.unmodifiableMap(more));
    }

    /** The names on offer, in the order they were added. */
    public Set<String> names() {
        return offers.keySet();
    }

    /**
     * Reads a client's wish: names separated by commas, most significant first, {@code -} before a name for descending,
     * spaces around names allowed.
     *
     * @return at least one key
     * @throws InvalidPageRequestException if the text is empty or longer than 1,000 characters, or a name is unknown or
     *     occurs twice; the message lists the names on offer and repeats nothing of the text
     */
    public List<SortKey> parse(String wish) {
        if (wish.length() > MAX_LENGTH) {
            throw new InvalidPageRequestException(
                    "The sort parameter is longer than " + MAX_LENGTH + " characters; " + help());
        }
        List<SortKey> keys = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String part : wish.split(",", -1)) {
            String term = part.strip();
            boolean descending = term.startsWith("-");
            String name = descending ? term.substring(1) : term;
            SortKey key = offers.get(name);
            if (key == null) {
                throw new InvalidPageRequestException("The sort parameter has an unknown name; " + help());
            }
            if (!seen.add(key.name().toLowerCase(Locale.ROOT))) {
                throw new InvalidPageRequestException("The sort parameter asks for " + name + " twice; ask once.");
            }
            keys.add(key.in(descending ? Direction.DESC : Direction.ASC));
        }
        return List.copyOf(keys);
    }

    private String help() {
        return "use names out of " + String.join(", ", offers.keySet()) + ", with - before a name for descending.";
    }
}
