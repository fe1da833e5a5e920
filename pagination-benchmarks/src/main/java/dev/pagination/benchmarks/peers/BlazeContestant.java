package dev.pagination.benchmarks.peers;

import com.blazebit.persistence.CriteriaBuilder;
import com.blazebit.persistence.CriteriaBuilderFactory;
import com.blazebit.persistence.DefaultKeyset;
import com.blazebit.persistence.DefaultKeysetPage;
import com.blazebit.persistence.KeysetPage;
import com.blazebit.persistence.PagedList;
import dev.pagination.Direction;
import dev.pagination.NullPlacement;
import dev.pagination.benchmarks.Txn;
import dev.pagination.benchmarks.TxnEntity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pages of Blaze-Persistence without a count, an entity manager for each. */
final class BlazeContestant implements Contestant<BlazeContestant.KeysetRows> {

    private final CriteriaBuilderFactory builders;
    private final EntityManagerFactory factory;
    private final PeerOrder order;
    private final int size;

    /** A page with the keysets of its ends. */
    record KeysetRows(
            int first, List<TxnEntity> rows, @Nullable KeysetPage keysets) {}

    BlazeContestant(CriteriaBuilderFactory builders, EntityManagerFactory factory, PeerOrder order, int size) {
        this.builders = builders;
        this.factory = factory;
        this.order = order;
        this.size = size;
    }

    @Override
    public KeysetRows first() {
        return read(null, 0);
    }

    @Override
    public Optional<KeysetRows> next(KeysetRows page) {
        return Optional.of(read(page.keysets(), page.first() + size));
    }

    @Override
    public Optional<KeysetRows> previous(KeysetRows page) {
        return page.first() == 0
                ? Optional.empty()
                : Optional.of(read(page.keysets(), Math.max(0, page.first() - size)));
    }

    @Override
    public KeysetRows at(Shown page) {
        int first = Math.toIntExact(page.number() * size);
        return new KeysetRows(
                first,
                page.rows().stream().map(TxnEntity::new).toList(),
                new DefaultKeysetPage(first, size, keyset(page.first()), keyset(page.last())));
    }

    @Override
    public List<Txn> rows(KeysetRows page) {
        return page.rows().stream().map(TxnEntity::txn).toList();
    }

    private KeysetRows read(@Nullable KeysetPage keysets, int first) {
        try (EntityManager entityManager = factory.createEntityManager()) {
            CriteriaBuilder<TxnEntity> builder = builders.create(entityManager, TxnEntity.class);
            for (OrderKey key : order.keys()) {
                builder.orderBy(
                        expression(key.column()), key.direction() == Direction.ASC, key.nulls() == NullPlacement.FIRST);
            }
            PagedList<TxnEntity> rows = builder.page(keysets, first, size)
                    .withKeysetExtraction(true)
                    .withCountQuery(false)
                    .getResultList();
            return new KeysetRows(first, rows, rows.getKeysetPage());
        }
    }

    private DefaultKeyset keyset(Txn row) {
        return new DefaultKeyset(order.keys().stream()
                .map(key -> (Serializable) key.column().valueIn(row))
                .toArray(Serializable[]::new));
    }

    private static String expression(Column column) {
        return column == Column.NOTE_IGNORING_CASE ? "LOWER(note)" : column.attribute();
    }
}
