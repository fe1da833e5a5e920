package dev.pagination.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnknownDatabaseTest {

    @Test
    void warnsOncePerProduct() {
        List<String> log = new ArrayList<>();

        UnknownDatabase.warnOnce("Nobody's", log::add);
        UnknownDatabase.warnOnce("Nobody's", log::add);
        UnknownDatabase.warnOnce("Another's", log::add);

        assertThat(log)
                .hasSize(2)
                .first()
                .isEqualTo("The database Nobody's is not known, so its pages are read by standard SQL that is right but"
                        + " perhaps slow, and its dates, times and REAL columns cannot be keys. If it speaks the SQL of"
                        + " PostgreSQL, CockroachDB, YugabyteDB, MySQL, MariaDB, Oracle, SQL Server, Db2, H2, HSQLDB,"
                        + " Derby, SQLite or DuckDB, name that with dialect().");
    }
}
