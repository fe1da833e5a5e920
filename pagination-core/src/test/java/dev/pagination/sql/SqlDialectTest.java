package dev.pagination.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.KeyType;
import dev.pagination.Ordering;
import dev.pagination.plan.NullDefault;
import dev.pagination.plan.SeekForm;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlDialectTest {

    @Test
    void comparesRowValuesOnPostgresql() {
        assertThat(SqlDialect.POSTGRESQL.form(SqlSamples.UNIFORM)).isEqualTo(SeekForm.ROW_VALUE);
        assertThat(SqlDialect.POSTGRESQL.form(SqlSamples.MIXED)).isEqualTo(SeekForm.ROW_VALUE_UNION);
        assertThat(SqlDialect.POSTGRESQL.form(SqlSamples.NULLS_LAST)).isEqualTo(SeekForm.ROW_VALUE_UNION);
    }

    @Test
    void sendsNoRowValueToForeignTables() {
        assertThat(SqlDialect.POSTGRESQL_FDW.form(SqlSamples.UNIFORM)).isEqualTo(SeekForm.LEADING_BOUND);
        assertThat(SqlDialect.POSTGRESQL_FDW.form(SqlSamples.MIXED)).isEqualTo(SeekForm.LEADING_BOUND);
        assertThat(SqlDialect.POSTGRESQL_FDW.form(SqlSamples.NULLS_LAST)).isEqualTo(SeekForm.UNION);
    }

    @Test
    void seeksOnEachShardAsOnOneServer() {
        for (Ordering ordering : List.of(SqlSamples.UNIFORM, SqlSamples.MIXED, SqlSamples.NULLS_LAST)) {
            assertThat(SqlDialect.SHARDINGSPHERE_POSTGRESQL.form(ordering))
                    .isEqualTo(SqlDialect.POSTGRESQL.form(ordering));
        }
    }

    @Test
    void boundsTheLeadingKeyOnH2() {
        assertThat(SqlDialect.H2.form(SqlSamples.UNIFORM)).isEqualTo(SeekForm.LEADING_BOUND);
        assertThat(SqlDialect.H2.form(SqlSamples.MIXED)).isEqualTo(SeekForm.LEADING_BOUND);
        assertThat(SqlDialect.H2.form(SqlSamples.NULLS_LAST)).isEqualTo(SeekForm.UNION);
    }

    @Test
    void expandsOnMySqlAsOnMariaDb() {
        assertThat(SqlDialect.MYSQL.form(SqlSamples.MIXED)).isEqualTo(SeekForm.EXPANDED);
        assertThat(SqlDialect.MYSQL.form(SqlSamples.NULLS_FIRST)).isEqualTo(SeekForm.EXPANDED);
        assertThat(SqlDialect.MYSQL.form(SqlSamples.NULLS_LAST)).isEqualTo(SeekForm.UNION);
    }

    @Test
    void boundsTheLeadingKeyOnOracle() {
        assertThat(SqlDialect.ORACLE.form(SqlSamples.MIXED)).isEqualTo(SeekForm.LEADING_BOUND);
        assertThat(SqlDialect.ORACLE.form(SqlSamples.NULLS_LAST)).isEqualTo(SeekForm.UNION);
    }

    @Test
    void alwaysUnitesOnSqlServerAndDb2() {
        for (Ordering ordering : List.of(SqlSamples.UNIFORM, SqlSamples.MIXED, SqlSamples.NULLS_FIRST)) {
            assertThat(SqlDialect.SQL_SERVER.form(ordering)).isEqualTo(SeekForm.UNION);
            assertThat(SqlDialect.DB2.form(ordering)).isEqualTo(SeekForm.UNION);
        }
    }

    @Test
    void comparesRowValuesOnRelativesOfPostgresql() {
        assertThat(SqlDialect.COCKROACHDB.form(SqlSamples.UNIFORM)).isEqualTo(SeekForm.ROW_VALUE);
        assertThat(SqlDialect.COCKROACHDB.form(SqlSamples.MIXED)).isEqualTo(SeekForm.ROW_VALUE_UNION);
        assertThat(SqlDialect.YUGABYTEDB.form(SqlSamples.UNIFORM)).isEqualTo(SeekForm.ROW_VALUE);
        assertThat(SqlDialect.YUGABYTEDB.form(SqlSamples.LATER_NULL)).isEqualTo(SeekForm.UNION);
    }

    @Test
    void comparesRowValuesOnSqliteOnlyWhereTheyAreARangeOfAnIndex() {
        Ordering texts = new Ordering(SqlSamples.UNIFORM.keys(), List.of(KeyType.INTEGER, KeyType.TEXT));
        Ordering expression = new Ordering(SqlSamples.UNIFORM.keys(), List.of(KeyType.DATABASE_TEXT, KeyType.TEXT));

        assertThat(SqlDialect.SQLITE.form(texts)).isEqualTo(SeekForm.ROW_VALUE);
        assertThat(SqlDialect.SQLITE.form(expression)).isEqualTo(SeekForm.UNION);
        assertThat(SqlDialect.SQLITE.form(SqlSamples.UNIFORM)).isEqualTo(SeekForm.UNION);
        assertThat(SqlDialect.SQLITE.form(SqlSamples.MIXED)).isEqualTo(SeekForm.UNION);
        assertThat(SqlDialect.SQLITE.form(SqlSamples.NULLS_LAST)).isEqualTo(SeekForm.UNION);
    }

    @Test
    void boundsTheLeadingKeyOnDuckDb() {
        assertThat(SqlDialect.DUCKDB.form(SqlSamples.UNIFORM)).isEqualTo(SeekForm.LEADING_BOUND);
        assertThat(SqlDialect.DUCKDB.form(SqlSamples.MIXED)).isEqualTo(SeekForm.LEADING_BOUND);
        assertThat(SqlDialect.DUCKDB.form(SqlSamples.NULLS_LAST)).isEqualTo(SeekForm.UNION);
    }

    @Test
    void alwaysUnitesOnHsqldbAndDerby() {
        for (Ordering ordering : List.of(SqlSamples.UNIFORM, SqlSamples.MIXED, SqlSamples.NULLS_FIRST)) {
            assertThat(SqlDialect.HSQLDB.form(ordering)).isEqualTo(SeekForm.UNION);
            assertThat(SqlDialect.DERBY.form(ordering)).isEqualTo(SeekForm.UNION);
        }
    }

    @Test
    void boundsTheLeadingKeyWhereNothingIsKnown() {
        for (Ordering ordering : List.of(SqlSamples.UNIFORM, SqlSamples.MIXED, SqlSamples.NULLS_FIRST)) {
            assertThat(SqlDialect.STANDARD.form(ordering)).isEqualTo(SeekForm.LEADING_BOUND);
        }
    }

    @Test
    void knowsWhereNullStands() {
        assertThat(SqlDialect.HSQLDB.nullDefault()).isEqualTo(NullDefault.FIRST_IF_ASCENDING);
        assertThat(SqlDialect.DERBY.nullDefault()).isEqualTo(NullDefault.HIGHEST);
        assertThat(SqlDialect.STANDARD.nullDefault()).isEqualTo(NullDefault.UNKNOWN);
        assertThat(SqlDialect.POSTGRESQL.nullDefault()).isEqualTo(NullDefault.HIGHEST);
        assertThat(SqlDialect.H2.nullDefault()).isEqualTo(NullDefault.LOWEST);
        assertThat(SqlDialect.SQLITE.nullDefault()).isEqualTo(NullDefault.LOWEST);
        assertThat(SqlDialect.DUCKDB.nullDefault()).isEqualTo(NullDefault.ALWAYS_LAST);
        assertThat(SqlDialect.MYSQL.nullDefault()).isEqualTo(NullDefault.LOWEST);
        assertThat(SqlDialect.SQL_SERVER.nullDefault()).isEqualTo(NullDefault.LOWEST);
        assertThat(SqlDialect.COCKROACHDB.nullDefault()).isEqualTo(NullDefault.LOWEST);
        assertThat(SqlDialect.ORACLE.nullDefault()).isEqualTo(NullDefault.HIGHEST);
        assertThat(SqlDialect.DB2.nullDefault()).isEqualTo(NullDefault.HIGHEST);
        assertThat(SqlDialect.YUGABYTEDB.nullDefault()).isEqualTo(NullDefault.HIGHEST);
    }

    @Test
    void takesAnotherFormWhereItFits() {
        SqlDialect dialect = SqlDialect.POSTGRESQL.withForm(SeekForm.ROW_VALUE);

        assertThat(dialect.form(SqlSamples.UNIFORM)).isEqualTo(SeekForm.ROW_VALUE);
        assertThat(dialect.form(SqlSamples.MIXED)).isEqualTo(SeekForm.ROW_VALUE_UNION);
        assertThat(dialect.withForm(SeekForm.EXPANDED).form(SqlSamples.UNIFORM)).isEqualTo(SeekForm.EXPANDED);
        assertThat(dialect.nullDefault()).isEqualTo(NullDefault.HIGHEST);
        assertThat(dialect.deferredJoinFrom()).isEqualTo(1_000);
    }

    @Test
    void takesAnotherOffsetForADeferredJoin() {
        SqlDialect dialect = SqlDialect.H2.withDeferredJoinFrom(7);

        assertThat(dialect.deferredJoinFrom()).isEqualTo(7);
        assertThat(SqlDialect.H2.deferredJoinFrom()).isEqualTo(Long.MAX_VALUE);
        assertThat(dialect.form(SqlSamples.MIXED)).isEqualTo(SeekForm.LEADING_BOUND);
    }

    @Test
    void isCalledAsItsDatabase() {
        assertThat(SqlDialect.POSTGRESQL.name()).isEqualTo("PostgreSQL");
        assertThat(SqlDialect.H2).hasToString("H2");
    }
}
