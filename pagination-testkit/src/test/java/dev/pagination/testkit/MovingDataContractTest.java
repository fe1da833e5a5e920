package dev.pagination.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.EnumSource.Mode.INCLUDE;

import dev.pagination.SortKey;
import dev.pagination.testkit.database.TestDatabases;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MovingDataContractTest {

    private static final WalkTable TABLE = WalkTable.create(TestDatabases.h2());
    private static final List<SortKey> KEYS =
            List.of(SortKey.asc("nu1").nullsFirst(), SortKey.desc("nn2").notNull());

    private final MovingDataContract contract = MovingDataContract.on(TABLE);

    @AfterEach
    void forgetTheSeed() {
        System.clearProperty(MovingDataContract.SEED);
    }

    static List<List<SortKey>> orders() {
        return OrderMatrix.orders(1);
    }

    @ParameterizedTest
    @MethodSource("orders")
    void passesAPagerThatIsRight(List<SortKey> keys) {
        assertThatCode(() -> contract.check(ListPager.of(TABLE::rows, keys, Fault.NONE)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            mode = INCLUDE,
            names = {
                "RESUMES_BY_OFFSET",
                "SKIPS_TIES",
                "REPEATS_THE_TOKENS_ROW",
                "MISPLACES_NULLS",
                "LEAVES_BACKWARD_PAGE_REVERSED",
                "TAKES_BACKWARD_PAGE_FROM_THE_START"
            })
    void failsAPagerWithAFault(Fault fault) {
        ListPager pager = ListPager.of(TABLE::rows, KEYS, fault);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> contract.check(pager))
                .withMessageContaining("order [nu1 ASC NULLS FIRST, nn2 DESC, id DESC]");
    }

    @Test
    void printsTheSeedOfAFailure() {
        System.setProperty(MovingDataContract.SEED, "42");
        ListPager pager = ListPager.of(TABLE::rows, KEYS, Fault.RESUMES_BY_OFFSET);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> contract.check(pager))
                .withMessageContaining("seed 42 (repeat with -Dpagination.test.seed=42)");
    }

    @Test
    void changesRowsInTheGivenWay() {
        assertThat(changesOf(contract).stream().map(change -> change.split(" ")[0]))
                .contains("insert", "update", "delete");
    }

    @Test
    void walksWithAsManySeedsAsItIsTold() {
        List<String> one = changesOf(contract.withSeeds(1));
        List<String> two = changesOf(contract.withSeeds(2));

        assertThat(two).startsWith(one.toArray(new String[0])).hasSizeGreaterThan(one.size());
        assertThat(changesOf(contract)).isEqualTo(changesOf(contract.withSeeds(10)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> contract.withSeeds(0))
                .withMessage("A check walks with at least 1 seed, not 0.");
    }

    /** Checks a right pager, and tells what the contract changed meanwhile. */
    private static List<String> changesOf(MovingDataContract contract) {
        List<String> seen = new ArrayList<>();
        RowChanges changes = new RowChanges() {
            @Override
            public void insert(WalkRow row) {
                seen.add("insert " + row);
                TABLE.insert(row);
            }

            @Override
            public void update(WalkRow row) {
                seen.add("update " + row);
                TABLE.update(row);
            }

            @Override
            public void delete(long id) {
                seen.add("delete " + id);
                TABLE.delete(id);
            }
        };
        contract.changing(changes).check(ListPager.of(TABLE::rows, KEYS, Fault.NONE));
        return seen;
    }
}
