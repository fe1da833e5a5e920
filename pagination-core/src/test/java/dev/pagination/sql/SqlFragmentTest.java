package dev.pagination.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SqlFragmentTest {

    @Test
    void holdsTextAndValuesInOrder() {
        SqlFragment sql = SqlFragment.of("a = ? AND b = ?", 1, null);

        assertThat(sql.text()).isEqualTo("a = ? AND b = ?");
        assertThat(sql.binds()).containsExactly(1, null);
        assertThat(sql.isEmpty()).isFalse();
    }

    @Test
    void isEmptyWithoutText() {
        assertThat(SqlFragment.empty().isEmpty()).isTrue();
        assertThat(SqlFragment.empty()).isEqualTo(SqlFragment.of(""));
    }

    @Test
    void cannotBeChanged() {
        List<Object> binds = new ArrayList<>(Arrays.asList(1, null));
        SqlFragment sql = new SqlFragment("a = ? AND b = ?", binds);

        binds.clear();

        assertThat(sql.binds()).containsExactly(1, null);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> sql.binds().add(2));
    }

    @Test
    void keepsValuesOutOfLogs() {
        assertThat(SqlFragment.of("name = ?", "secret")).hasToString("SqlFragment[name = ?, 1 binds]");
    }

    @Test
    void needsEveryPartOfAKeyAndAQuery() {
        SqlFragment empty = SqlFragment.empty();

        assertThatNullPointerException().isThrownBy(() -> new SqlKey(null, "a", "?", Optional.empty()));
        assertThatNullPointerException().isThrownBy(() -> new SqlKey("a", null, "?", Optional.empty()));
        assertThatNullPointerException().isThrownBy(() -> new SqlKey("a", "a", null, Optional.empty()));
        assertThatNullPointerException().isThrownBy(() -> new SqlKey("a", "a", "?", null));
        assertThatNullPointerException().isThrownBy(() -> new SqlQuery(null, empty, empty, List.of(), List.of()));
        assertThatNullPointerException().isThrownBy(() -> new SqlQuery(empty, null, empty, List.of(), List.of()));
        assertThatNullPointerException().isThrownBy(() -> new SqlQuery(empty, empty, null, List.of(), List.of()));
    }
}
