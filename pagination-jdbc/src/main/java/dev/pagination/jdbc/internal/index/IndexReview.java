package dev.pagination.jdbc.internal.index;

import dev.pagination.NullPlacement;
import dev.pagination.Ordering;
import dev.pagination.SortKey;
import dev.pagination.jdbc.IndexAdvice;
import dev.pagination.jdbc.internal.index.IndexRules.Computed;
import dev.pagination.jdbc.internal.index.WantedKey.Reach;
import dev.pagination.plan.SeekForm;
import dev.pagination.plan.SeekStyle;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything about a pager that an index has to do with.
 *
 * @param place the table
 * @param keys the keys of its order; same size and order as those of {@code ordering}
 * @param ordering the order
 * @param filter what is known of its filter
 * @param included quoted columns that a page shows besides, if they are few
 */
public record IndexReview(
        TablePlace place, Ordering ordering, List<ReviewedKey> keys, ComparedFilter filter, List<String> included) {

    /** Copies the lists. */
    public IndexReview {
        keys = List.copyOf(keys);
        included = List.copyOf(included);
    }

    /**
     * The advice, by what the database says now.
     *
     * @param style what the pager's statements are written for
     */
    public IndexAdvice advice(Connection connection, SeekStyle style, Quoting quoting) throws SQLException {
        IndexSupport support = IndexSupport.of(connection.getMetaData().getDatabaseProductName());
        List<WantedKey> wanted = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            wanted.add(wanted(connection, support, style, i));
        }
        IndexedTable table = new IndexedTable(
                place.sql(), place.name(), quoting, support.catalog().indexes(connection, place, quoting));
        return new IndexAdvisor(table, support.rules(), included)
                .advice(WantedIndex.of(filter, wanted, support.rules()));
    }

    private WantedKey wanted(Connection connection, IndexSupport support, SeekStyle style, int index)
            throws SQLException {
        ReviewedKey reviewed = keys.get(index);
        SortKey key = reviewed.key();
        boolean column = !reviewed.term().isEmpty();
        String term = column ? reviewed.term() : support.catalog().term(connection, place, reviewed.sql());
        boolean apart = key.nulls() != NullPlacement.NONE
                && key.nulls() != style.nullDefault().placement(key.direction());
        SeekForm form = style.form(ordering);
        boolean union = form == SeekForm.UNION || form == SeekForm.ROW_VALUE_UNION;
        Reach reach = Reach.WHOLE;
        if (!column && support.rules().computed() == Computed.GENERATED_COLUMN) {
            reach = Reach.COMPUTED;
        } else if (apart && union && index > 0) {
            reach = Reach.DIVIDED;
        }
        // A union asks for NULL and for values apart, so that ORDER BY need not say where NULL stands.
        NullPlacement nulls =
                apart && !union ? key.nulls() : support.rules().nullDefault().placement(key.direction());
        return new WantedKey(key.name(), reviewed.sql(), term, reviewed.type(), key.direction(), nulls, reach);
    }
}
