package dev.pagination.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagination.PageRequest;
import dev.pagination.SortKey;
import dev.pagination.jpa.domain.Walk;
import dev.pagination.sql.SqlDialect;
import dev.pagination.testkit.OrderMatrix;
import dev.pagination.testkit.TotalContract;
import dev.pagination.testkit.WalkContract;
import dev.pagination.testkit.WalkShape;
import dev.pagination.testkit.WalkTable;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where less is known or allowed than usual, pages are as right as ever. */
class JpaCautionTest {

    private static final TestDatabase DATABASE = TestDatabases.h2();
    private static WalkTable table;

    @BeforeAll
    static void fill() {
        table = WalkTable.create(DATABASE);
        table.fill(WalkShape.TIES.rows());
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void walksInTheFormsOfADatabaseThatNobodyKnows() {
        try (EntityManagerFactory factory = Unit.open("walk", DATABASE)) {
            assertWalks(JpaPager.entity(factory, Walk.class)
                    .dialect(SqlDialect.STANDARD)
                    .build());
        }
    }

    @Test
    void walksWhereHibernateIsKeptToTheStandard() {
        try (EntityManagerFactory factory =
                Unit.open("walk", DATABASE.dataSource(), Map.of("hibernate.jpa.compliance.query", "true"))) {
            assertWalks(JpaPager.entity(factory, Walk.class).build());
            assertThatThrownBy(() -> JpaPager.query(factory, Walk.class, "select w from Walk w")
                            .build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "Queries are taken apart by Hibernate's means, and the provider is another, or is kept to"
                                    + " the standard by hibernate.jpa.compliance.query; page the entity with where(), key() and"
                                    + " select() instead.");
        }
    }

    private static void assertWalks(JpaPager<Walk> pager) {
        assertThat(pager.first(1).content()).hasSize(1);
        for (List<SortKey> keys : OrderMatrix.orders(1)) {
            JpaPager<Walk> ordered = pager.orderBy(keys);
            List<Long> unpaged = table.ids(keys);
            WalkContract.check(new MappedPager<>(ordered, Walk::id), unpaged, 4);
            TotalContract.check(ordered, unpaged.size());
            assertThat(ordered.stream(PageRequest.last(3))).hasSameSizeAs(unpaged);
        }
    }
}
