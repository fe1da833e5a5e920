package dev.pagination.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagination.KeysetPager;
import dev.pagination.examples.ecb.EcbArchive;
import dev.pagination.examples.ecb.ExchangeRate;
import dev.pagination.examples.ecb.RateTable;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import dev.pagination.token.CursorTokens;
import dev.pagination.token.KeyRing;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WalkProofTest {

    private static final int PAGE_SIZE = 10;
    private static final List<ExchangeRate> RATES = EcbArchive.read().subList(0, 95);

    private static KeysetPager<ExchangeRate> pager;

    @BeforeAll
    static void load() throws SQLException {
        TestDatabase database = TestDatabases.h2();
        RateTable.create(database.dataSource()).load(RATES, stored -> {});
        pager = RatePagers.define(database.dataSource(), CursorTokens.encrypted(KeyRing.random()))
                .in(RateOrder.ALL.get(0));
    }

    @Test
    void passesAWalkThatIsRight() {
        List<Integer> reached = new ArrayList<>();

        Walk forward = new WalkProof(pager, RATES, PAGE_SIZE, reached::add).forward();
        Walk backward = proof(pager).backward();

        assertThat(forward.rows()).isEqualTo(95);
        assertThat(forward.pages()).isEqualTo(10);
        assertThat(backward.rows()).isEqualTo(95);
        assertThat(reached).containsExactly(10, 20, 30, 40, 50, 60, 70, 80, 90, 95);
    }

    @Test
    void followsTokensThatLeadToThePagesOfTheWalk() {
        Walk walk = proof(pager).forward();

        assertThat(pager.next(walk.tokens().get(0)).content()).isEqualTo(RATES.subList(10, 20));
        assertThat(pager.next(walk.tokens().get(8)).content()).isEqualTo(RATES.subList(90, 95));
    }

    @Test
    void tellsTheFirstRowThatDiffers() {
        KeysetPager<ExchangeRate> losing = FaultyPager.losing(42, pager);

        assertThatThrownBy(() -> proof(losing).forward())
                .isInstanceOf(WalkDifferenceException.class)
                .hasMessage(
                        "The walk forward differs from the database's own order in row 42:%n  expected  %s%n  delivered %s"
                                .formatted(RATES.get(41), RATES.get(42)));
        assertThatThrownBy(() -> proof(losing).backward())
                .isInstanceOf(WalkDifferenceException.class)
                .hasMessageStartingWith("The walk backward differs from the database's own order in row 37:");
    }

    @Test
    void findsALastRowThatIsMissing() {
        assertThatThrownBy(() -> proof(FaultyPager.losing(95, pager)).forward())
                .hasMessage("The walk forward ended after 94 of 95 rows.");
        assertThatThrownBy(() -> proof(FaultyPager.losing(1, pager)).backward())
                .hasMessage("The walk backward ended after 94 of 95 rows.");
    }

    @Test
    void findsARowThatIsDeliveredTwice() {
        assertThatThrownBy(() -> proof(FaultyPager.repeating(42, pager)).forward())
                .hasMessageStartingWith("The walk forward differs from the database's own order in row 43:");
        assertThatThrownBy(() -> proof(FaultyPager.repeating(95, pager)).forward())
                .hasMessage("The walk forward delivers more than the 95 rows there are.");
        assertThatThrownBy(() -> proof(FaultyPager.repeating(1, pager)).backward())
                .hasMessage("The walk backward delivers more than the 95 rows there are.");
    }

    private static WalkProof proof(KeysetPager<ExchangeRate> walked) {
        return new WalkProof(walked, RATES, PAGE_SIZE, rows -> {});
    }
}
