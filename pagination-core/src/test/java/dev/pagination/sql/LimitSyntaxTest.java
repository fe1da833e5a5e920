package dev.pagination.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LimitSyntaxTest {

    private final SqlWriter sql = new SqlWriter();

    @Test
    void writesLimitBeforeOffset() {
        LimitSyntax.LIMIT_OFFSET.literal(sql, 3, 6);

        assertThat(sql.toFragment()).isEqualTo(SqlFragment.of(" LIMIT 3 OFFSET ?", 6L));
    }

    @Test
    void writesOffsetBeforeFetch() {
        LimitSyntax.OFFSET_FETCH.literal(sql, 3, 6);

        assertThat(sql.toFragment()).isEqualTo(SqlFragment.of(" OFFSET ? ROWS FETCH NEXT 3 ROWS ONLY", 6L));
    }

    @Test
    void writesNoOffsetWhereNothingIsSkipped() {
        LimitSyntax.LIMIT_OFFSET.literal(sql, 3, 0);
        LimitSyntax.OFFSET_FETCH.literal(sql, 3, 0);

        assertThat(sql.toFragment()).isEqualTo(SqlFragment.of(" LIMIT 3 FETCH NEXT 3 ROWS ONLY"));
    }

    @Test
    void alwaysWritesAnOffsetWhereFetchNeedsIt() {
        LimitSyntax.ORDERED_OFFSET_FETCH.literal(sql, 3, 0);
        LimitSyntax.ORDERED_OFFSET_FETCH.literal(sql, 3, 6);

        assertThat(sql.toFragment())
                .isEqualTo(SqlFragment.of(
                        " OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY OFFSET ? ROWS FETCH NEXT 3 ROWS ONLY", 6L));
    }

    @Test
    void writesAnOrderWhereALimitNeedsOne() {
        LimitSyntax.LIMIT_OFFSET.unordered(sql, 9);
        LimitSyntax.ORDERED_OFFSET_FETCH.unordered(sql, 8);

        assertThat(sql.toFragment())
                .isEqualTo(
                        SqlFragment.of(" LIMIT ? ORDER BY (SELECT NULL) OFFSET 0 ROWS FETCH NEXT ? ROWS ONLY", 9L, 8L));
    }

    @Test
    void bindsALimitThatVaries() {
        LimitSyntax.LIMIT_OFFSET.bound(sql, 9);
        LimitSyntax.OFFSET_FETCH.bound(sql, 8);

        assertThat(sql.toFragment()).isEqualTo(SqlFragment.of(" LIMIT ? FETCH NEXT ? ROWS ONLY", 9L, 8L));
    }
}
