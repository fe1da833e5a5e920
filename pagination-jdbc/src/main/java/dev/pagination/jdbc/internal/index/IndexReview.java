package dev.pagination.jdbc.internal.index;

import dev.pagination.jdbc.IndexAdvice;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything about a pager that an index has to do with.
 *
 * @param place the table
 * @param order its order
 * @param filter what is known of its filter
 * @param included quoted columns that a page shows besides, if they are few
 */
public record IndexReview(TablePlace place, ReviewedOrder order, ComparedFilter filter, List<String> included) {

    /** Copies the list. */
    public IndexReview {
        included = List.copyOf(included);
    }

    /** The advice, by what the database says now. */
    public IndexAdvice advice(Connection connection, Quoting quoting) throws SQLException {
        IndexSupport support = IndexSupport.of(connection.getMetaData().getDatabaseProductName());
        List<String> terms = new ArrayList<>();
        for (ReviewedKey key : order.keys()) {
            boolean column = !key.term().isEmpty();
            terms.add(column ? key.term() : support.catalog().term(connection, place, key.sql()));
        }
        IndexedTable table = new IndexedTable(
                place.sql(), place.name(), quoting, support.catalog().indexes(connection, place, quoting));
        List<WantedKey> wanted = order.wanted(terms, support.rules());
        return new IndexAdvisor(table, support.rules(), included)
                .advice(WantedIndex.of(filter, wanted, support.rules()));
    }
}
