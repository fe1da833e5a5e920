package dev.pagination.jooq.internal;

import dev.pagination.SortKey;
import dev.pagination.jdbc.internal.JdbcDialect;
import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Configuration;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;

/**
 * What a pager is defined by, read once and shared by every pager derived from it.
 *
 * @param description for messages, such as {@code table orders}
 * @param base the rows, without the filters of derived pagers
 * @param visible the visible columns, in terms of the base
 * @param candidates what an order can be made of
 * @param uniqueKeys lists of names out of {@code candidates}, each list unique and never NULL; the best to append first
 * @param dialect of the database
 * @param shape the record type of the user's select
 * @param binding what tokens are bound to besides the ordering
 */
public record JooqDefinition<R extends Record>(
        String description,
        Base base,
        List<Field<?>> visible,
        List<Candidate> candidates,
        List<List<String>> uniqueKeys,
        JdbcDialect dialect,
        RecordShape<R> shape,
        TokenBinding binding) {

    /** Copies the lists. */
    public JooqDefinition {
        visible = List.copyOf(visible);
        candidates = List.copyOf(candidates);
        uniqueKeys = List.copyOf(uniqueKeys);
    }

    /** The same for fewer rows. */
    JooqDefinition<R> where(Condition condition) {
        return new JooqDefinition<>(
                description,
                base.where(condition),
                visible,
                candidates,
                uniqueKeys,
                dialect,
                shape,
                binding.and(condition));
    }

    /** Composes the statements of these rows in an order. */
    SelectComposer composer(List<JooqKey> keys) {
        return new SelectComposer(base, visible, keys, dialect.sql());
    }

    /** A source of these rows, in an order, each row mapped. */
    public <T> JooqPageSource<R, T> source(Configuration configuration, Function<R, T> mapper, List<SortKey> order) {
        return JooqPageSource.of(this, configuration, mapper, order);
    }

    /** Maps the select's records as {@link Record#into(Class)} does, the mapping worked out once. */
    public <T> Function<R, T> mapper(Configuration configuration, Class<T> type) {
        return shape.mapper(configuration, type);
    }

    /** The keys of jOOQ's order fields. */
    public List<SortKey> sortKeys(List<? extends OrderField<?>> fields) {
        return KeyOrder.sortKeys(this, fields);
    }
}
