package dev.pagination.testkit.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordedStatementTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"SELECT 1", "\n  select 1", "(SELECT 1) UNION ALL (SELECT 2)", "with one as (select 1) table one"
            })
    void knowsQueries(String sql) {
        assertThat(new RecordedStatement(sql, List.of()).isQuery()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SET TRANSACTION ISOLATION LEVEL REPEATABLE READ", "BEGIN", "INSERT INTO a SELECT 1", ""})
    void knowsWhatIsNone(String sql) {
        assertThat(new RecordedStatement(sql, List.of()).isQuery()).isFalse();
    }
}
