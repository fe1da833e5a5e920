package dev.pagination.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.EnumSource.Mode.INCLUDE;

import dev.pagination.CursorToken;
import dev.pagination.InvalidCursorException.Reason;
import dev.pagination.SortKey;
import dev.pagination.testkit.database.TestDatabases;
import dev.pagination.testkit.recording.RecordingDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TokenContractTest {

    private static final List<SortKey> KEYS = List.of(SortKey.asc("nn1").notNull());
    private static final List<SortKey> OTHER_KEYS = List.of(SortKey.desc("nn1").notNull());

    private final RecordingDataSource recording =
            RecordingDataSource.of(TestDatabases.h2().dataSource());

    @Test
    void passesAPagerThatIsRight() {
        ListPager pager = pager(KEYS, Fault.NONE);

        TokenContract contract = TokenContract.of(pager, recording);

        assertThatCode(() -> contract.check(nextToken(pager))).doesNotThrowAnyException();
        assertThatCode(() -> contract.refuses(nextToken(pager(OTHER_KEYS, Fault.NONE)), Reason.OTHER_ORDERING))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            mode = INCLUDE,
            names = {
                "IGNORES_SIGNATURE",
                "DECODES_SLOPPILY",
                "TAKES_BAD_TOKEN_FOR_FIRST_PAGE",
                "QUERIES_BEFORE_IT_CHECKS"
            })
    void failsAPagerWithAFault(Fault fault) {
        ListPager pager = pager(KEYS, fault);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> TokenContract.of(pager, recording).check(nextToken(pager)))
                .withMessageContaining("nn1 ASC, id ASC: ");
    }

    @Test
    void failsAPagerThatTakesTheTokenOfAnother() {
        TokenContract contract = TokenContract.of(pager(KEYS, Fault.IGNORES_ORDERING), recording);
        CursorToken other = nextToken(pager(OTHER_KEYS, Fault.NONE));

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> contract.refuses(other, Reason.OTHER_ORDERING))
                .withMessageContaining("the token of another pager");
    }

    @Test
    void failsAnotherReason() {
        TokenContract contract = TokenContract.of(pager(KEYS, Fault.NONE), recording);
        CursorToken other = nextToken(pager(OTHER_KEYS, Fault.NONE));

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> contract.refuses(other, Reason.OTHER_FILTER))
                .withMessageContaining("OTHER_ORDERING");
    }

    private ListPager pager(List<SortKey> keys, Fault fault) {
        return ListPager.of(WalkShape.TIES.rows(), keys, fault).querying(this::query);
    }

    private void query() {
        try (Connection connection = recording.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT 1");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A token whose last character has spare bits. */
    private static CursorToken nextToken(ListPager pager) {
        return pager.pages()
                .map(page -> page.token(0))
                .filter(token -> token.value().length() % 4 != 0)
                .findFirst()
                .orElseThrow();
    }
}
