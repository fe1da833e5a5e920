package dev.pagination.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.EnumSource.Mode.INCLUDE;

import dev.pagination.CountStrategy;
import dev.pagination.SortKey;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TotalContractTest {

    private static final List<SortKey> KEYS = List.of(SortKey.asc("nn1").notNull());

    @ParameterizedTest
    @EnumSource(WalkShape.class)
    void passesAPagerThatIsRight(WalkShape shape) {
        ListPager pager = ListPager.of(shape.rows(), KEYS, Fault.NONE);

        assertThatCode(() -> TotalContract.check(pager, shape.rows().size())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            mode = INCLUDE,
            names = {
                "COUNTS_REMAINDER",
                "KNOWS_NO_TOTAL_OF_EMPTY_PAGES",
                "FORGETS_TOTAL_IN_TOKEN",
                "TAKES_ESTIMATE_FOR_EXACT"
            })
    void failsAPagerWithAFault(Fault fault) {
        ListPager pager = ListPager.of(WalkShape.TIES.rows(), KEYS, fault);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> TotalContract.check(pager, 13))
                .withMessageContaining(" of 13 rows in order nn1 ASC, id ASC");
    }

    @Test
    void failsAWrongNumberOfRows() {
        ListPager pager = ListPager.of(WalkShape.TIES.rows(), KEYS, Fault.NONE);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> TotalContract.check(pager, 12, CountStrategy.separate()))
                .withMessageContaining("Separate[] on the first page of 12 rows");
    }
}
