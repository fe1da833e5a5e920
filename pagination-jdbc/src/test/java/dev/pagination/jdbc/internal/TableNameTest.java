package dev.pagination.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableNameTest {

    @Test
    void splitsANameIntoItsParts() {
        TableName name =
                TableName.parse(" shop . \"Big \"\"Sales\"\"\".ticket$1 ").orElseThrow();

        assertThat(name.catalog()).isEqualTo("shop");
        assertThat(name.qualifier()).isEqualTo("Big \"Sales\"");
        assertThat(name.table()).isEqualTo("ticket$1");
    }

    @Test
    void needsNoMoreThanTheTable() {
        TableName name = TableName.parse("ticket").orElseThrow();

        assertThat(name.catalog()).isNull();
        assertThat(name.qualifier()).isNull();
        assertThat(name.table()).isEqualTo("ticket");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "a.", ".a", "a..b", "a.b.c.d", "a b", "a AS b", "a, b", "\"a", "\"\"", "1a", "f(a)"})
    void findsNoNameInAnythingElse(String text) {
        assertThat(TableName.parse(text)).isEmpty();
    }
}
