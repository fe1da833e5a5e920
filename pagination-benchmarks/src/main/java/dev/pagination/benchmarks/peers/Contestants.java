package dev.pagination.benchmarks.peers;

import com.blazebit.persistence.Criteria;
import com.blazebit.persistence.CriteriaBuilderFactory;
import dev.pagination.EdgeCheck;
import dev.pagination.KeysetPager;
import dev.pagination.SortKey;
import dev.pagination.benchmarks.ByHand;
import dev.pagination.benchmarks.JooqByHand;
import dev.pagination.benchmarks.JpaByHand;
import dev.pagination.benchmarks.Txn;
import dev.pagination.benchmarks.TxnDatabase;
import dev.pagination.benchmarks.TxnEntity;
import dev.pagination.jdbc.JdbcPager;
import dev.pagination.jooq.JooqPager;
import dev.pagination.jpa.JpaPager;
import dev.pagination.token.CursorTokens;
import dev.pagination.token.KeyRing;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.data.jpa.repository.support.JpaRepositoryFactory;
import org.springframework.orm.jpa.SharedEntityManagerCreator;

/** All contestants on one data source: the libraries are started once, contestants made per order and size. */
final class Contestants implements AutoCloseable {

    private static final String NOTE_KEY = "note_ignoring_case";

    private final TxnDatabase database;
    private final DataSource dataSource;
    private final DSLContext jooq;
    private final SessionFactory hibernate;
    private final TxnRepository repository;
    private final CriteriaBuilderFactory blaze;
    private final CursorTokens tokens = CursorTokens.encrypted(KeyRing.random());

    private Contestants(TxnDatabase database, DataSource dataSource, SessionFactory hibernate) {
        this.database = database;
        this.dataSource = dataSource;
        this.jooq = DSL.using(dataSource, dialect(database));
        this.hibernate = hibernate;
        // As a service has it that is not in a transaction: an entity manager for each query.
        this.repository = new JpaRepositoryFactory(SharedEntityManagerCreator.createSharedEntityManager(hibernate))
                .getRepository(TxnRepository.class);
        this.blaze = Criteria.getDefault().createCriteriaBuilderFactory(hibernate);
    }

    /** Starts the libraries; close what is returned. */
    static Contestants on(TxnDatabase database, DataSource dataSource) {
        return new Contestants(database, dataSource, JpaByHand.hibernate(dataSource));
    }

    /** Somebody who reads pages of a size in an order; what the library refuses at once comes out as it is. */
    Contestant<?> enter(Entrant entrant, PeerOrder order, int size) {
        return switch (entrant) {
            case BY_HAND -> byHand(order, size);
            case JDBC_PAGER -> pager(jdbc(order, EdgeCheck.ASSUMED), size, row -> row);
            case JDBC_PAGER_EXACT -> pager(jdbc(order, EdgeCheck.EXACT), size, row -> row);
            case JOOQ_PAGER -> pager(jooq(order), size, row -> row);
            case JPA_PAGER -> pager(jpa(order), size, TxnEntity::txn);
            case JOOQ_SEEK -> new SeekContestant(jooq, order, size, SeekContestant.Backward.REVERSED_ORDER);
            case JOOQ_SEEK_BEFORE -> new SeekContestant(jooq, order, size, SeekContestant.Backward.SEEK_BEFORE);
            case KEYED_PAGE -> new KeyedPageContestant(hibernate, order, size);
            case SPRING_WINDOW -> new WindowContestant(database, repository, order, size);
            case SPRING_PAGEABLE -> new PageableContestant(database, repository, order, size);
            case BLAZE -> new BlazeContestant(blaze, hibernate, order, size);
            case OFFSET -> new OffsetContestant(database, dataSource, order, size);
        };
    }

    private static SQLDialect dialect(TxnDatabase database) {
        return switch (database) {
            case POSTGRESQL -> SQLDialect.POSTGRES;
            case MARIADB -> SQLDialect.MARIADB;
            case H2 -> SQLDialect.H2;
        };
    }

    private Contestant<?> byHand(PeerOrder order, int size) {
        if (database == TxnDatabase.POSTGRESQL) {
            ByHand pages = new ByHand(dataSource, order.byHand().orElseThrow(), EdgeCheck.ASSUMED, size);
            return new HandContestant(pages::first, pages::after, pages::before);
        }
        HandPages pages = new HandPages(dataSource, HandSql.of(database, order, size), size);
        return new HandContestant(pages::first, pages::after, pages::before);
    }

    private static <T> Contestant<?> pager(KeysetPager<T> pager, int size, Function<T, Txn> toTxn) {
        return new PagerContestant<>(pager, size, toTxn);
    }

    private JdbcPager<Txn> jdbc(PeerOrder order, EdgeCheck edges) {
        return JdbcPager.table(dataSource, "txn")
                .key(NOTE_KEY, Column.NOTE_IGNORING_CASE.sql())
                .orderBy(keys(order, Column::sql).stream().map(this::placed).toList())
                .edges(edges)
                .tokens(tokens)
                .build(Txn.class);
    }

    /** MariaDB's driver says of an expression that it may be NULL, so that it must be told where, and is told what it does. */
    private SortKey placed(SortKey key) {
        return database == TxnDatabase.MARIADB && key.name().equals(NOTE_KEY)
                ? new SortKey(key.name(), key.direction(), database.nulls().placement(key.direction()))
                : key;
    }

    private JooqPager<Txn> jooq(PeerOrder order) {
        return JooqPager.select(jooq, jooq.select(JooqByHand.COLUMNS).from(JooqByHand.TXN))
                .uniqueKey(JooqByHand.ID)
                .orderBy(SeekContestant.orderBy(order.keys()).toArray(OrderField[]::new))
                .edges(EdgeCheck.ASSUMED)
                .tokens(tokens)
                .build(JooqByHand::txn);
    }

    private JpaPager<TxnEntity> jpa(PeerOrder order) {
        return JpaPager.entity(hibernate, TxnEntity.class)
                .key(NOTE_KEY, String.class, (builder, root) -> builder.lower(root.get("note")))
                .orderBy(keys(order, Column::attribute))
                .edges(EdgeCheck.ASSUMED)
                .tokens(tokens)
                .build();
    }

    private static List<SortKey> keys(PeerOrder order, Function<Column, String> name) {
        return order.keys().stream()
                .map(key -> new SortKey(
                        key.column() == Column.NOTE_IGNORING_CASE ? NOTE_KEY : name.apply(key.column()),
                        key.direction(),
                        key.nulls()))
                .toList();
    }

    @Override
    public void close() {
        hibernate.close();
    }
}
