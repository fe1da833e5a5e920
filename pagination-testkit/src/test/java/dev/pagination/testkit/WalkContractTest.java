package dev.pagination.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.EnumSource.Mode.INCLUDE;

import dev.pagination.SortKey;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WalkContractTest {

    private static final List<SortKey> KEYS =
            List.of(SortKey.desc("nn1").notNull(), SortKey.asc("nu2").nullsFirst());

    @ParameterizedTest
    @EnumSource(WalkShape.class)
    void passesAPagerThatIsRight(WalkShape shape) {
        ListPager pager = ListPager.of(shape.rows(), KEYS, Fault.NONE);

        assertThatCode(() -> WalkContract.check(pager, ids(shape))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            mode = INCLUDE,
            names = {
                "SKIPS_TIES",
                "REPEATS_THE_TOKENS_ROW",
                "MISPLACES_NULLS",
                "TAKES_BACKWARD_PAGE_FROM_THE_START",
                "LEAVES_BACKWARD_PAGE_REVERSED",
                "GUESSES_HAS_NEXT_FROM_A_FULL_PAGE",
                "DENIES_HAS_PREVIOUS",
                "CLAIMS_HAS_PREVIOUS_ON_THE_FIRST_PAGE",
                "DENIES_HAS_NEXT_AFTER_GOING_BACK",
                "KEEPS_NEXT_TOKEN_ON_THE_LAST_PAGE",
                "LOSES_PREVIOUS_TOKEN_OF_AN_EMPTY_PAGE",
                "SHIFTS_ROW_TOKENS",
                "FORGETS_PAGE_SIZE_IN_TOKEN",
                "IGNORES_CHANGED_PAGE_SIZE",
                "MISCOUNTS_CURRENT_PAGE",
                "LOSES_CURRENT_PAGE",
                "ANSWERS_LAST_PAGE_PAST_THE_END",
                "SHORTENS_LAST_PAGE",
                "STREAMS_BACKWARD_IN_ORDER",
                "STREAM_ENDS_EARLY",
                "READS_NUMBERED_PAGES_ONE_ROW_LATE"
            })
    void failsAPagerWithAFault(Fault fault) {
        ListPager pager = ListPager.of(WalkShape.TIES.rows(), KEYS, fault);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> WalkContract.check(pager, ids(WalkShape.TIES)))
                .withMessageContaining("order [nn1 DESC, nu2 ASC NULLS FIRST, id ASC], page size ");
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            mode = INCLUDE,
            names = {"SKIPS_TIES", "SHIFTS_ROW_TOKENS", "SHORTENS_LAST_PAGE"})
    void failsWithFewSizesToo(Fault fault) {
        ListPager pager = ListPager.of(WalkShape.TIES.rows(), KEYS, fault);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> WalkContract.check(pager, ids(WalkShape.TIES), 2, 5));
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            mode = INCLUDE,
            names = {
                "SKIPS_TIES",
                "MISPLACES_NULLS",
                "TAKES_BACKWARD_PAGE_FROM_THE_START",
                "LEAVES_BACKWARD_PAGE_REVERSED",
                "GUESSES_HAS_NEXT_FROM_A_FULL_PAGE",
                "FORGETS_PAGE_SIZE_IN_TOKEN"
            })
    void failsInStraightWalks(Fault fault) {
        ListPager pager = ListPager.of(WalkShape.TIES.rows(), KEYS, fault);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> WalkContract.checkStraight(pager, ids(WalkShape.TIES)))
                .withMessageContaining(", straight ");
    }

    @Test
    void walksStraightWithTheGivenSizesOnly() {
        ListPager pager = ListPager.of(WalkShape.TIES.rows(), KEYS, Fault.SKIPS_TIES);

        assertThatCode(() -> WalkContract.checkStraight(pager, ids(WalkShape.TIES), 14))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> WalkContract.checkStraight(pager, ids(WalkShape.TIES), 14, 2));
    }

    @Test
    void saysWhereTheFirstDifferenceIs() {
        ListPager pager = ListPager.of(WalkShape.TIES.rows(), KEYS, Fault.SKIPS_TIES);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> WalkContract.check(pager, ids(WalkShape.TIES), 2))
                .withMessageContaining("order [nn1 DESC, nu2 ASC NULLS FIRST, id ASC], page size 2, forward, page 2,"
                        + " rows 2 to 4 (exclusive) of 13: content");
    }

    @Test
    void failsForOtherRows() {
        ListPager pager = ListPager.of(WalkShape.TIES.rows(), KEYS, Fault.NONE);

        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> WalkContract.check(pager, List.of(1L, 2L)));
    }

    private static List<Long> ids(WalkShape shape) {
        return shape.rows().stream()
                .sorted(WalkRowOrder.by(
                        ListPager.of(shape.rows(), KEYS, Fault.NONE).ordering().keys()))
                .map(WalkRow::id)
                .toList();
    }
}
