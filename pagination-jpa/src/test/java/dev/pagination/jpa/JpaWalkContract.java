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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Walks over the table {@code walk} in every order; a subclass names the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JpaWalkContract {

    private static final CursorTokens TOKENS = CursorTokens.encrypted(KeyRing.random());
    /** All orders of two keys are walked on the first provider, a fifth of them on the others. */
    private static final int STRIDE = Integer.getInteger("pagination.jpa.stride", 1);

    /** Like the strides it has no factor in common with the 6 forms of a key, so that each key comes in each form. */
    private static final int STRIDE_OF_THREE = 11 * STRIDE;

    private static final List<WalkShape> WITH_TIES = List.of(WalkShape.TIES, WalkShape.NULLS_IN_TIES);

    private final TestDatabase database;
    private final WalkTable table;
    private final EntityManagerFactory factory;
    private final JpaPager<Walk> pager;
    /** By order, so that a provider translates the statements of an order once and not for each shape. */
    private final Map<List<SortKey>, JpaPager<Walk>> ordered = new HashMap<>();

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
                List<Long> unpaged = table.ids(keys);
                WalkContract.check(order.by(keys), unpaged, 4);
                WalkContract.checkStraight(order.by(keys), unpaged, 1, 20);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> walksStraightInOrdersOfTwoKeys() {
        return straight(OrderMatrix.orders(2), STRIDE);
    }

    @TestFactory
    Stream<DynamicTest> walksStraightInOrdersOfThreeKeys() {
        return straight(OrderMatrix.orders(3), STRIDE_OF_THREE);
    }

    private Stream<DynamicTest> straight(List<List<SortKey>> orders, int stride) {
        return tests(WITH_TIES, order -> {
            for (int i = 0; i < orders.size(); i += stride) {
                WalkContract.checkStraight(order.by(orders.get(i)), table.ids(orders.get(i)), 3);
            }
        });
    }

    private Stream<DynamicTest> tests(List<WalkShape> shapes, Walks walks) {
        return shapes.stream()
                .map(shape -> DynamicTest.dynamicTest(shape.name(), () -> {
                    table.fill(shape.rows());
                    walks.check(keys -> new MappedPager<>(ordered.computeIfAbsent(keys, pager::orderBy), Walk::id));
                }));
    }

    private interface Walks {
        void check(Order order);
    }

    private interface Order {
        MappedPager<Walk, Long> by(List<SortKey> keys);
    }
}
