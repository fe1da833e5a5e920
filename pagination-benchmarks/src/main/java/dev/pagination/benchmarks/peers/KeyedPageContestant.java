package dev.pagination.benchmarks.peers;

import dev.pagination.Direction;
import dev.pagination.NullPlacement;
import dev.pagination.benchmarks.Txn;
import dev.pagination.benchmarks.TxnEntity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.query.KeyedPage;
import org.hibernate.query.KeyedResultList;
import org.hibernate.query.Order;
import org.hibernate.query.Page;
import org.jspecify.annotations.Nullable;

/** Key-based pages of Hibernate, a session for each. */
final class KeyedPageContestant implements Contestant<KeyedResultList<TxnEntity>> {

    private final SessionFactory factory;
    private final PeerOrder order;
    private final int size;
    private final List<Order<? super TxnEntity>> orders;

    KeyedPageContestant(SessionFactory factory, PeerOrder order, int size) {
        this.factory = factory;
        this.order = order;
        this.size = size;
        this.orders = order.keys().stream()
                .<Order<? super TxnEntity>>map(KeyedPageContestant::order)
                .toList();
    }

    @Override
    public KeyedResultList<TxnEntity> first() {
        return read(Page.first(size).keyedBy(orders));
    }

    @Override
    public Optional<KeyedResultList<TxnEntity>> next(KeyedResultList<TxnEntity> page) {
        return Optional.ofNullable(page.getNextPage()).map(this::read);
    }

    @Override
    public Optional<KeyedResultList<TxnEntity>> previous(KeyedResultList<TxnEntity> page) {
        return Optional.ofNullable(page.getPreviousPage()).map(this::read);
    }

    @Override
    public KeyedResultList<TxnEntity> at(Shown page) {
        KeyedPage<TxnEntity> keyed =
                Page.page(size, Math.toIntExact(page.number())).keyedBy(orders);
        return new KeyedResultList<>(
                page.rows().stream().map(TxnEntity::new).toList(),
                page.rows().stream().<List<?>>map(this::key).toList(),
                keyed,
                keyed.nextPage(key(page.last())),
                keyed.previousPage(key(page.first())));
    }

    @Override
    public List<Txn> rows(KeyedResultList<TxnEntity> page) {
        return page.getResultList().stream().map(TxnEntity::txn).toList();
    }

    private KeyedResultList<TxnEntity> read(KeyedPage<TxnEntity> page) {
        try (Session session = factory.openSession()) {
            return session.createSelectionQuery("from TxnEntity", TxnEntity.class)
                    .getKeyedResultList(page);
        }
    }

    /** As Hibernate takes it from a row. */
    private List<@Nullable Comparable<?>> key(Txn row) {
        List<@Nullable Comparable<?>> key = new ArrayList<>();
        order.keys().forEach(one -> key.add(one.column().valueIn(row)));
        return key;
    }

    private static Order<TxnEntity> order(OrderKey key) {
        String attribute = key.column().attribute();
        Order<TxnEntity> directed = key.direction() == Direction.ASC
                ? Order.asc(TxnEntity.class, attribute)
                : Order.desc(TxnEntity.class, attribute);
        Order<TxnEntity> cased = key.column() == Column.NOTE_IGNORING_CASE ? directed.ignoringCase() : directed;
        if (key.nulls() == NullPlacement.NONE) {
            return cased;
        }
        return key.nulls() == NullPlacement.FIRST ? cased.withNullsFirst() : cased.withNullsLast();
    }
}
