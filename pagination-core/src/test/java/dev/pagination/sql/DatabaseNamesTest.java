package dev.pagination.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseNamesTest {

    @ParameterizedTest
    @CsvSource({
        "PostgreSQL, PostgreSQL",
        "H2, H2",
        "MariaDB, MariaDB",
        "HSQL Database Engine, HSQLDB",
        "Apache Derby, Derby",
        "SQLite, SQLite",
        "DuckDB, DuckDB",
        "MySQL, MySQL",
        "Oracle, Oracle",
        "Microsoft SQL Server, SQL Server",
        "DB2/LINUXX8664, Db2",
        "DB2, Db2"
    })
    void knowsADatabaseByItsDriversName(String product, String expected) {
        assertThat(DatabaseNames.find(product).map(SqlDialect::name)).hasValue(expected);
    }

    @Test
    void knowsNoOther() {
        assertThat(DatabaseNames.find("Firebird")).isEmpty();
        assertThat(DatabaseNames.find("")).isEmpty();
    }

    @Test
    void saysWhatToDoAboutAnother() {
        assertThat(DatabaseNames.notKnown("Firebird", "pages are read slowly"))
                .startsWith("The database Firebird is not known, so pages are read slowly. If it speaks the SQL of ")
                .endsWith(", name that with dialect().");
    }

    @ParameterizedTest
    @CsvSource({
        "CockroachDB CCL v24.1.0 (x86_64-pc-linux-gnu), CockroachDB",
        "PostgreSQL 11.2-YB-2.18.1.0-b0 on x86_64-pc-linux-gnu, YugabyteDB",
        "PostgreSQL 17.11 on x86_64-pc-linux-gnu, PostgreSQL"
    })
    void tellsPostgresqlFromItsRelatives(String version, String expected) {
        assertThat(DatabaseNames.ofPostgres(version).name()).isEqualTo(expected);
    }

    @Test
    void tellsADriverOverSeveralDatabasesByItsClasses() {
        assertThat(DatabaseNames.ofPostgres(String.class, "PostgreSQL 17.11 on x86_64-pc-linux-gnu"))
                .isSameAs(SqlDialect.POSTGRESQL);
    }
}
