package dev.pagination.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.SortKey;
import dev.pagination.sql.SqlDialect;
import dev.pagination.testkit.database.TestDatabases;
import java.util.List;
import org.junit.jupiter.api.Test;

class JdbcH2ValuesTest extends JdbcValuesContract {

    JdbcH2ValuesTest() {
        super(TestDatabases.h2(), SqlDialect.H2);
    }

    @Override
    String caseInsensitive() {
        return "varchar_ignorecase(20)";
    }

    @Override
    String apartMark() {
        return "UNION";
    }

    @Test
    void seesNoOrderBehindColumnsComparedWithSingleValues() {
        createStays();
        JdbcPager<Long> stays = builder("stay").orderBy(SortKey.desc("at")).build(row -> row.getLong("id"));

        assertThat(statement(stays.whereIn("guest", List.of(1, 2)).where("hotel = ?", 3)))
                .doesNotContain(apartMark());
        assertThat(statement(stays.whereIn("hotel", List.of(1, 2)).orderBy(SortKey.desc("guest"))))
                .contains(apartMark());
    }
}
