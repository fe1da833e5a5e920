package dev.pagination.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.EnumSource.Mode.INCLUDE;

import dev.pagination.SortKey;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PartContractTest {

    private static final List<SortKey> KEYS =
            List.of(SortKey.desc("nn1").notNull(), SortKey.asc("nu2").nullsFirst());

    @ParameterizedTest
    @EnumSource(WalkShape.class)
    void passesAPagerThatIsRight(WalkShape shape) {
        ListPager pager = ListPager.of(shape.rows(), KEYS, Fault.NONE);

        assertThatCode(() -> PartContract.check(pager, ids(pager, shape), 1, 2, 5, 20))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            mode = INCLUDE,
            names = {
                "READS_ON_AFTER_THE_END_OF_A_PART",
                "ENDS_PARTS_BEFORE_THEIR_LAST_ROW",
                "TAKES_BOUNDARIES_ONE_ROW_LATE",
                "SKIPS_TIES",
                "STREAM_ENDS_EARLY"
            })
    void failsAPagerWithAFault(Fault fault) {
        ListPager pager = ListPager.of(WalkShape.TIES.rows(), KEYS, fault);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> PartContract.check(pager, ids(pager, WalkShape.TIES), 4))
                .withMessageContaining("order [nn1 DESC, nu2 ASC NULLS FIRST, id ASC], page size 3, ")
                .withMessageContaining(" from boundaries every 4");
    }

    private static List<Long> ids(ListPager pager, WalkShape shape) {
        return shape.rows().stream()
                .sorted(WalkRowOrder.by(pager.ordering().keys()))
                .map(WalkRow::id)
                .toList();
    }
}
