package dev.pagination.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagination.PageFetchException;
import dev.pagination.SortKey;
import dev.pagination.jdbc.JdbcRecordContract.Primitives;
import dev.pagination.testkit.database.TestDatabase;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Rows as records of primitives, which cannot be NULL; a subclass names the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JdbcPrimitivesContract {

    private static final List<String> PRIMITIVES =
            List.of("flag", "tiny_value", "small_value", "int_value", "real_value", "double_value");

    private final TestDatabase database;

    JdbcPrimitivesContract(TestDatabase database) {
        this.database = database;
    }

    record Counted(long id, long others) {}

    @BeforeAll
    void createTable() {
        new Sql(database.dataSource())
                .run(
                        "CREATE TABLE numbers (id bigint NOT NULL PRIMARY KEY, flag boolean, tiny_value smallint,"
                                + " small_value smallint, int_value int, real_value real, double_value double precision,"
                                + " others bigint)",
                        "INSERT INTO numbers VALUES (1, true, 2, 3, 4, 0.5, 0.25, 5)",
                        "INSERT INTO numbers (id) VALUES (2)");
    }

    @Test
    void takesZeroAndFalseForWhatTheyAreAndRefusesNull() {
        assertThat(primitives("none of them").first().content())
                .containsExactly(new Primitives(0, false, (byte) 0, (short) 0, 0, 0, 0));
        for (String nulled : PRIMITIVES) {
            assertThatThrownBy(primitives(nulled)::first)
                    .as(nulled)
                    .isInstanceOf(PageFetchException.class)
                    .hasMessageContaining(" is NULL, which a primitive cannot hold;");
        }
    }

    @Test
    void readsAPrimitiveThatIsAKeyLikeAnyOther() {
        for (String key : PRIMITIVES) {
            assertThat(builder()
                            .where("id = 1")
                            .orderBy(SortKey.desc(key))
                            .build(Primitives.class)
                            .first()
                            .content())
                    .as(key)
                    .containsExactly(new Primitives(1, true, (byte) 2, (short) 3, 4, 0.5f, 0.25));
            assertThatThrownBy(() -> builder()
                            .where("id = 2")
                            .orderBy(SortKey.desc(key))
                            .build(Primitives.class)
                            .first())
                    .as(key)
                    .isInstanceOf(PageFetchException.class)
                    .hasMessageContaining(" is NULL, which a primitive cannot hold;");
        }
    }

    @Test
    void readsANumberThatIsNoKey() {
        JdbcPager<Counted> counted = builder().build(Counted.class);

        assertThat(counted.where("id = 1").first().content()).containsExactly(new Counted(1, 5));
        assertThatThrownBy(counted.where("id = 2")::first)
                .isInstanceOf(PageFetchException.class)
                .hasMessageContaining("component others is NULL, which a primitive cannot hold;");
    }

    private JdbcPager<Primitives> primitives(String nulled) {
        String zeros = PRIMITIVES.stream()
                .map(name -> name.equals(nulled) ? name : (name.equals("flag") ? "1 = 0 AS " : "0 AS ") + name)
                .collect(Collectors.joining(", "));
        String sql = "SELECT 0 AS id, " + zeros + " FROM numbers WHERE id = 2";
        return JdbcPager.select(database.dataSource(), sql).uniqueKey("id").build(Primitives.class);
    }

    private JdbcPagerBuilder builder() {
        return JdbcPager.table(database.dataSource(), "numbers");
    }
}
