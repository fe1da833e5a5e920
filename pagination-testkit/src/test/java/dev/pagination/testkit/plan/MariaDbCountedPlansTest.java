package dev.pagination.testkit.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.testkit.database.TestDatabases;
import org.junit.jupiter.api.Test;

class MariaDbCountedPlansTest extends CountedPlansContract {

    MariaDbCountedPlansTest() {
        super(TestDatabases.mariadb());
    }

    /** A range on the first column, of which the engine itself skips what the second one excludes. */
    @Test
    void countsWhatAnIndexConditionSkips() {
        String sql = "SELECT b FROM t FORCE INDEX (t_a_id) WHERE a >= 1000 AND id > ? ORDER BY a, id LIMIT 11";

        assertThat(guard().rowsRead(recorded(sql, 9_000))).isGreaterThan(3_900);
    }
}
