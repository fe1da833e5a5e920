package dev.pagination.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.CountStrategy;
import dev.pagination.Total;
import dev.pagination.jpa.domain.Walk;
import dev.pagination.testkit.WalkTable;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What PostgreSQL's planner says of the rows of a query of Hibernate's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HibernateEstimateTest {

    private static final int ROWS = 5_000;
    private static final CountStrategy ESTIMATED = CountStrategy.estimated(100);

    private final TestDatabase database = TestDatabases.postgres();
    private final EntityManagerFactory factory = Unit.open("walk", database.dataSource(), Map.of());

    @BeforeAll
    void fill() throws SQLException {
        WalkTable.create(database);
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO walk (id, nn1, nn2, nn3) SELECT n, n % 5, 0, 0 FROM generate_series(1, "
                    + ROWS + ") AS n");
            statement.execute("ANALYZE walk");
        }
    }

    @AfterAll
    void close() {
        factory.close();
        database.close();
    }

    private static JpaPager<Walk> fifth(JpaPager<Walk> pager) {
        return pager.where("fifth", (builder, query, root) -> builder.equal(root.get("nn1"), 3));
    }

    private static void assertAbout(long rows, Total total) {
        assertThat(total)
                .isInstanceOfSatisfying(
                        Total.Estimate.class,
                        estimate -> assertThat(estimate.rows()).isBetween(rows * 9 / 10, rows * 11 / 10));
    }

    @Test
    void saysAboutHowManyRowsThereAre() {
        JpaPager<Walk> pager =
                JpaPager.entity(factory, Walk.class).count(ESTIMATED).build();

        assertAbout(ROWS, pager.first(5).total());
        assertAbout(ROWS / 5, fifth(pager).first(5).total());
        assertThat(pager.first(5).content()).hasSize(5);
    }

    @Test
    void asksInTheCallersTransactionAndLeavesItAsItWas() {
        try (EntityManager own = factory.createEntityManager()) {
            own.getTransaction().begin();
            try {
                own.createQuery("delete from Walk where id <= 1000").executeUpdate();
                JpaPager<Walk> pager =
                        JpaPager.entity(own, Walk.class).count(ESTIMATED).build();

                assertAbout(ROWS / 5, fifth(pager).first(5).total());
                assertThat(pager.first(1).content().get(0).id()).isEqualTo(1_001);
                assertThat(own.isJoinedToTransaction()).isTrue();
            } finally {
                // Else closing the database waits for what was deleted.
                own.getTransaction().rollback();
            }
        }
    }

    @Test
    void asksInAStatelessSessionToo() {
        JpaPager<Walk> pager =
                JpaPager.entity(factory, Walk.class).count(ESTIMATED).build();
        try (StatelessSession session = factory.unwrap(SessionFactory.class).openStatelessSession()) {
            assertAbout(
                    ROWS / 5,
                    fifth(HibernatePagers.stateless(pager, session)).first(5).total());
        }
    }

    /** The planner knows nothing of distinct keys. */
    @Test
    void saysAtLeastOfRowsThatAreDistinct() {
        JpaPager<Walk> pager = JpaPager.query(factory, Walk.class, "select distinct w from Walk w")
                .count(ESTIMATED)
                .build();

        assertThat(pager.first(5).total())
                .isInstanceOfSatisfying(
                        Total.AtLeast.class, least -> assertThat(least.rows()).isEqualTo(100));
    }
}
