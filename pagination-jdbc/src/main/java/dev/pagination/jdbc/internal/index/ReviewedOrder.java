package dev.pagination.jdbc.internal.index;

import dev.pagination.NullPlacement;
import dev.pagination.Ordering;
import dev.pagination.SortKey;
import dev.pagination.jdbc.internal.index.IndexRules.Computed;
import dev.pagination.jdbc.internal.index.WantedKey.Reach;
import dev.pagination.plan.SeekForm;
import dev.pagination.plan.SeekStyle;
import java.util.ArrayList;
import java.util.List;

/**
 * The order of a pager.
 *
 * @param ordering the order
 * @param keys its keys; same size and order as those of {@code ordering}
 * @param style what the pager's statements are written for
 */
public record ReviewedOrder(Ordering ordering, List<ReviewedKey> keys, SeekStyle style) {

    /** Copies the list. */
    public ReviewedOrder {
        keys = List.copyOf(keys);
    }

    /**
     * The keys as an index would have to have them.
     *
     * @param terms the spelling of the keys in the catalogue; same size and order
     */
    List<WantedKey> wanted(List<String> terms, IndexRules rules) {
        List<WantedKey> wanted = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            wanted.add(wanted(i, terms.get(i), rules));
        }
        return wanted;
    }

    private WantedKey wanted(int index, String term, IndexRules rules) {
        ReviewedKey reviewed = keys.get(index);
        SortKey key = reviewed.key();
        boolean column = !reviewed.term().isEmpty();
        boolean apart = key.nulls() != NullPlacement.NONE
                && key.nulls() != style.nullDefault().placement(key.direction());
        SeekForm form = style.form(ordering);
        boolean union = form == SeekForm.UNION || form == SeekForm.ROW_VALUE_UNION;
        Reach reach = Reach.WHOLE;
        if (!column && rules.computed() == Computed.GENERATED_COLUMN) {
            reach = Reach.COMPUTED;
        } else if (apart && union && index > 0) {
            reach = Reach.DIVIDED;
        }
        // A union asks for NULL and for values apart, so that ORDER BY need not say where NULL stands.
        NullPlacement nulls =
                apart && !union ? key.nulls() : rules.nullDefault().placement(key.direction());
        return new WantedKey(key.name(), reviewed.sql(), term, reviewed.type(), key.direction(), nulls, reach);
    }
}
