package dev.pagination.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pagination.testkit.database.TestDatabases;
import java.util.HashSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderMatrixTest {

    private static final WalkTable H2 = WalkTable.create(TestDatabases.h2());
    private static final WalkTable POSTGRES = WalkTable.create(TestDatabases.postgres());

    @Test
    void hasEveryOrderOnce() {
        assertThat(OrderMatrix.orders(1)).hasSize(6);
        assertThat(OrderMatrix.orders(2)).hasSize(36);
        assertThat(OrderMatrix.orders(3)).hasSize(216);
        assertThat(new HashSet<>(OrderMatrix.orders())).hasSize(6 + 36 + 216);
    }

    @Test
    void refusesOrdersOfFourKeys() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrderMatrix.orders(4))
                .withMessage("An order of the matrix has 1 to 3 keys, not 4.");
    }

    @ParameterizedTest
    @EnumSource(WalkShape.class)
    void hasNoIdTwice(WalkShape shape) {
        assertThat(shape.rows()).extracting(WalkRow::id).doesNotHaveDuplicates();
    }

    @TestFactory
    Stream<DynamicTest> passesAPagerThatIsRightOnH2() {
        return OrderMatrix.tests(H2, keys -> ListPager.of(H2.rows(), keys, Fault.NONE), 2, 5);
    }

    @TestFactory
    Stream<DynamicTest> passesAPagerThatIsRightOnPostgres() {
        return OrderMatrix.tests(POSTGRES, keys -> ListPager.of(POSTGRES.rows(), keys, Fault.NONE), 3);
    }
}
