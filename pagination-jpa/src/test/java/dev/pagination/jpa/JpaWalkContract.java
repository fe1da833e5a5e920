package dev.pagination.jpa;

import dev.pagination.SortKey;
import dev.pagination.jpa.domain.Walk;
import dev.pagination.testkit.OrderMatrix;
import dev.pagination.testkit.WalkContract;
import dev.pagination.testkit.WalkShape;
import dev.pagination.testkit.WalkTable;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.token.CursorTokens;
import dev.pagination.token.KeyRing;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Walks over the table {@code walk} in every order; a subclass names the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JpaWalkContract {

    private static final CursorTokens TOKENS = CursorTokens.encrypted(KeyRing.random());
    private static final int TENTH = 10;
    private static final List<WalkShape> WITH_TIES = List.of(WalkShape.TIES, WalkShape.NULLS_IN_TIES);

    private final TestDatabase database;
    private final WalkTable table;
    private final EntityManagerFactory factory;
    private final JpaPager<Walk> pager;

    JpaWalkContract(TestDatabase database) {
        this.database = database;
        this.table = WalkTable.create(database);
        this.factory = Unit.open("walk", database);
        this.pager = JpaPager.entity(factory, Walk.class).tokens(TOKENS).build();
    }

    @AfterAll
    void close() {
        factory.close();
        database.close();
    }

    @TestFactory
    Stream<DynamicTest> walksLikeTheUnpagedQueryInEveryOrderOfOneKey() {
        return tests(List.of(WalkShape.values()), order -> {
            for (List<SortKey> keys : OrderMatrix.orders(1)) {
                WalkContract.check(order.by(keys), table.ids(keys), 1, 4, 20);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> walksStraightInEveryOrderOfTwoKeys() {
        return tests(WITH_TIES, order -> {
            for (List<SortKey> keys : OrderMatrix.orders(2)) {
                WalkContract.checkStraight(order.by(keys), table.ids(keys), 3);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> walksStraightInATenthOfTheOrdersOfThreeKeys() {
        List<List<SortKey>> all = OrderMatrix.orders(3);
        return tests(WITH_TIES, order -> {
            for (int i = 0; i < all.size(); i += TENTH) {
                WalkContract.checkStraight(order.by(all.get(i)), table.ids(all.get(i)), 3);
            }
        });
    }

    private Stream<DynamicTest> tests(List<WalkShape> shapes, Walks walks) {
        return shapes.stream()
                .map(shape -> DynamicTest.dynamicTest(shape.name(), () -> {
                    table.fill(shape.rows());
                    walks.check(keys -> new MappedPager<>(pager.orderBy(keys), Walk::id));
                }));
    }

    private interface Walks {
        void check(Order order);
    }

    private interface Order {
        MappedPager<Walk, Long> by(List<SortKey> keys);
    }
}
