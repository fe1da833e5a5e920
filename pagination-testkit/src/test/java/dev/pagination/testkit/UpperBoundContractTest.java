package dev.pagination.testkit;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pagination.SortKey;
import dev.pagination.testkit.database.TestDatabases;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpperBoundContractTest {

    private static final WalkTable TABLE = WalkTable.create(TestDatabases.h2());

    @Test
    void failsAPagerThatHasNoBounds() {
        ListPager pager = ListPager.of(TABLE::rows, List.of(SortKey.asc("nn1").notNull()), Fault.NONE);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> UpperBoundContract.check(TABLE, pager))
                .withMessageContaining("order [nn1 ASC, id ASC], page size 1, walking forward up to the greatest id");
    }
}
