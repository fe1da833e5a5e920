package dev.pagination.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.pagination.SortKey;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import java.util.List;
import org.junit.jupiter.api.Test;

class WalkTableTest {

    private static final WalkRow FIRST = new WalkRow(1, 10, 20, 30, null, 50, null);
    private static final WalkRow SECOND = new WalkRow(2, 10, 20, 30, 40, null, 60);

    private final TestDatabase database = TestDatabases.h2();
    private final WalkTable table = WalkTable.create(database);

    @Test
    void holdsTheRowsItWasFilledWithLast() {
        table.fill(List.of(FIRST));

        table.fill(List.of(SECOND, FIRST));

        assertThat(table.rows()).containsExactlyInAnyOrder(FIRST, SECOND);
    }

    @Test
    void changesRows() {
        table.fill(List.of(FIRST));

        table.insert(SECOND);
        table.update(new WalkRow(2, 1, 2, 3, null, 5, 6));
        table.delete(1);

        assertThat(table.rows()).containsExactly(new WalkRow(2, 1, 2, 3, null, 5, 6));
    }

    @Test
    void ordersByIdInTheDirectionOfTheLastKey() {
        table.fill(List.of(FIRST, SECOND));

        assertThat(table.ids(List.of())).containsExactly(1L, 2L);
        assertThat(table.ids(List.of(SortKey.desc("nn1").notNull()))).containsExactly(2L, 1L);
        assertThat(table.ids(List.of(SortKey.desc("nn1"), SortKey.asc("ID")))).containsExactly(1L, 2L);
    }

    @Test
    void placesNullsAsTheKeySays() {
        table.fill(List.of(FIRST, SECOND));

        assertThat(table.ids(List.of(SortKey.desc("nu1").nullsFirst()))).containsExactly(1L, 2L);
        assertThat(table.ids(List.of(SortKey.desc("nu1").nullsLast()))).containsExactly(2L, 1L);
        assertThat(table.ids(List.of(SortKey.asc("nu1").nullsFirst()))).containsExactly(1L, 2L);
        assertThat(table.ids(List.of(SortKey.asc("nu1").nullsLast()))).containsExactly(2L, 1L);
    }

    @Test
    void knowsItsColumns() {
        assertThat(FIRST.value("nn3")).isEqualTo(30);
        assertThat(FIRST.value("NU2")).isEqualTo(50);
        assertThat(FIRST.value("nu3")).isNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FIRST.value("name"))
                .withMessage("The table walk has no column name.");
    }

    @Test
    void saysThatItCouldNotBeUsed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> WalkTable.create(database))
                .withMessage("The table walk could not be used.");
    }
}
