package dev.pagination.distributed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.CountStrategy;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.SortKey;
import dev.pagination.Total;
import dev.pagination.jpa.JpaPager;
import dev.pagination.jpa.JpaPagerBuilder;
import dev.pagination.testkit.OrderMatrix;
import dev.pagination.testkit.WalkShape;
import dev.pagination.testkit.WalkTable;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hibernate's statements over a table cut in two behind ShardingSphere-JDBC. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JpaShardingSphereTest {

    private ShardedPostgres postgres;
    private WalkTable table;
    private SessionFactory hibernate;

    @BeforeAll
    void cut() throws Exception {
        postgres = new ShardedPostgres();
        table = postgres.table();
        Configuration configuration = new Configuration().addAnnotatedClass(Walk.class);
        configuration.getProperties().put(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, postgres.dataSource());
        hibernate = configuration.buildSessionFactory();
    }

    @AfterAll
    void close() throws Exception {
        hibernate.close();
        postgres.close();
    }

    private JpaPagerBuilder<Walk> walk() {
        return JpaPager.entity(hibernate, Walk.class);
    }

    @Test
    void walksLikeTheUnpagedQueryInEveryOrder() {
        table.fill(WalkShape.NULLS_IN_TIES.rows());

        for (List<SortKey> order : OrderMatrix.orders(2)) {
            JpaPager<Walk> pager = walk().build().orderBy(order);
            List<Long> unpaged = table.ids(order);
            PageResponse<Walk> last = pager.last(5);

            assertThat(pager.stream(PageRequest.first(5)).map(Walk::id)).containsExactlyElementsOf(unpaged);
            assertThat(last.content().stream().map(Walk::id)).containsExactlyElementsOf(unpaged.subList(9, 14));
            assertThat(last.metadata().hasPrevious()).isTrue();
        }
    }

    static Stream<CountStrategy> countsEveryRow() {
        return Stream.of(
                CountStrategy.separate(),
                CountStrategy.combined(),
                CountStrategy.snapshot(),
                CountStrategy.bounded(100));
    }

    @ParameterizedTest
    @MethodSource
    void countsEveryRow(CountStrategy strategy) {
        table.fill(WalkShape.TIES.rows());

        Total total = walk().count(strategy).build().first(5).total();

        assertThat(total.exact()).hasValue(WalkShape.TIES.rows().size());
    }

    @Test
    void knowsOfThePageBefore() {
        table.fill(WalkShape.TIES.rows());
        JpaPager<Walk> pager = walk().build().orderBy(List.of(SortKey.asc("nn1")));

        assertThat(pager.pages(PageRequest.first(1))
                        .skip(1)
                        .map(page -> page.metadata().hasPrevious()))
                .containsOnly(true);
    }
}
