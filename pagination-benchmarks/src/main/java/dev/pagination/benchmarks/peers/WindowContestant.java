package dev.pagination.benchmarks.peers;

import dev.pagination.Direction;
import dev.pagination.NullPlacement;
import dev.pagination.benchmarks.Txn;
import dev.pagination.benchmarks.TxnDatabase;
import dev.pagination.benchmarks.TxnEntity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;

/** Keyset windows of Spring Data JPA. */
final class WindowContestant implements Contestant<Window<TxnEntity>> {

    private final TxnRepository repository;
    private final PeerOrder order;
    private final Limit limit;
    private final Sort sort;

    WindowContestant(TxnDatabase database, TxnRepository repository, PeerOrder order, int size) {
        this.repository = repository;
        this.order = order;
        this.limit = Limit.of(size);
        this.sort = sort(database, order);
    }

    /** An order for Spring Data. */
    static Sort sort(TxnDatabase database, PeerOrder order) {
        return Sort.by(order.keys().stream().map(key -> order(database, key)).toList());
    }

    @Override
    public Window<TxnEntity> first() {
        return read(ScrollPosition.keyset());
    }

    @Override
    public Optional<Window<TxnEntity>> next(Window<TxnEntity> page) {
        return page.hasNext() ? Optional.of(read(keyset(page, page.size() - 1).forward())) : Optional.empty();
    }

    @Override
    public Optional<Window<TxnEntity>> previous(Window<TxnEntity> page) {
        return page.isEmpty()
                ? Optional.empty()
                : Optional.of(read(keyset(page, 0).backward()));
    }

    @Override
    public Window<TxnEntity> at(Shown page) {
        return Window.from(
                page.rows().stream().map(TxnEntity::new).toList(),
                index -> ScrollPosition.forward(keys(page.rows().get(index))),
                true);
    }

    @Override
    public List<Txn> rows(Window<TxnEntity> page) {
        return page.stream().map(TxnEntity::txn).toList();
    }

    private Window<TxnEntity> read(ScrollPosition position) {
        return repository.findWindowBy(position, limit, sort);
    }

    private static KeysetScrollPosition keyset(Window<TxnEntity> page, int index) {
        return (KeysetScrollPosition) page.positionAt(index);
    }

    /** As Spring Data takes them from a row: the id is always among them. */
    private Map<String, @Nullable Object> keys(Txn row) {
        Map<String, @Nullable Object> keys = new LinkedHashMap<>();
        order.keys()
                .forEach(key -> keys.put(key.column().attribute(), key.column().valueIn(row)));
        keys.put(Column.ID.attribute(), row.id());
        return keys;
    }

    /** NULL is placed only where the database has it elsewhere: this line of Spring Data refuses to place it. */
    private static Sort.Order order(TxnDatabase database, OrderKey key) {
        Sort.Order directed = key.direction() == Direction.ASC
                ? Sort.Order.asc(key.column().attribute())
                : Sort.Order.desc(key.column().attribute());
        Sort.Order cased = key.column() == Column.NOTE_IGNORING_CASE ? directed.ignoreCase() : directed;
        if (key.nulls() == NullPlacement.NONE || key.nulls() == database.nulls().placement(key.direction())) {
            return cased;
        }
        return key.nulls() == NullPlacement.FIRST ? cased.nullsFirst() : cased.nullsLast();
    }
}
