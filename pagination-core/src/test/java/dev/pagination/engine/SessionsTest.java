package dev.pagination.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pagination.CountStrategy;
import dev.pagination.CursorToken;
import dev.pagination.InvalidCursorException;
import dev.pagination.InvalidCursorException.Reason;
import dev.pagination.PageFetchException;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.plan.FixedStyle;
import dev.pagination.plan.NullDefault;
import dev.pagination.plan.Orderings;
import dev.pagination.plan.Row;
import dev.pagination.plan.SeekForm;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SessionsTest {

    private static final PageFetchException BROKEN = new PageFetchException("It broke.");

    private final ListSource source = ListSource.ofIds(9);
    private final EnginePager<Row> pager = Pagers.over(source);

    @Test
    void opensAndClosesOnePerPage() {
        CursorToken token = pager.first(3).nextToken().orElseThrow();
        pager.next(token);

        assertThat(source.log).containsExactly("open STATEMENT", "fetch", "close", "open STATEMENT", "fetch", "close");
    }

    @Test
    void countsBeforeItCloses() {
        pager.page(PageRequest.first(3).withCount(CountStrategy.separate()));

        assertThat(source.log).containsExactly("open STATEMENT", "fetch", "count", "close");
    }

    @Test
    void makesTokensWithoutASession() {
        PageResponse<Row> page = pager.first(3);
        source.log.clear();

        page.nextToken();
        page.token(1);

        assertThat(source.log).isEmpty();
    }

    @Test
    void hasNothingToCloseWhenItCannotOpen() {
        source.opening = SessionsTest::fail;

        assertBroken(() -> pager.first(3));

        assertThat(source.log).containsExactly("open STATEMENT");
    }

    @Test
    void closesWhenFetchingFails() {
        source.fetching = plan -> {
            throw BROKEN;
        };

        assertBroken(() -> pager.first(3));

        assertThat(source.log).containsExactly("open STATEMENT", "fetch", "close");
    }

    @Test
    void closesWhenCountingFails() {
        source.counting = (max, budget) -> {
            throw BROKEN;
        };

        assertBroken(() -> pager.page(PageRequest.first(3).withCount(CountStrategy.separate())));

        assertThat(source.log).containsExactly("open STATEMENT", "fetch", "count", "close");
    }

    @Test
    void closesWhenEstimatingFails() {
        source.estimating = () -> {
            throw BROKEN;
        };

        assertBroken(() -> pager.page(PageRequest.first(3).withCount(CountStrategy.estimated(5))));

        assertThat(source.log).containsExactly("open STATEMENT", "fetch", "count up to 6", "estimate", "close");
    }

    @Test
    void closesWhenTheRowsCannotBeTrusted() {
        source.fetching = plan -> {
            throw new IllegalStateException("The row mapper broke.");
        };

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> pager.first(3));

        assertThat(source.log).containsExactly("open STATEMENT", "fetch", "close");
    }

    @Test
    void opensNoneForATokenThatIsNone() {
        assertRefused(Reason.MALFORMED, () -> pager.next(CursorToken.of("AAAA")));
        assertRefused(Reason.MALFORMED, () -> pager.previous(CursorToken.of("")));

        assertThat(source.log).isEmpty();
    }

    @Test
    void opensNoneForATokenOfAnotherOrder() {
        ListSource other = ListSource.of(
                Orderings.byId().reversed(), new FixedStyle(SeekForm.UNION, NullDefault.LOWEST), source.rows);
        CursorToken token = Pagers.over(other).first(3).token(0);

        assertRefused(Reason.OTHER_ORDERING, () -> pager.next(token));

        assertThat(source.log).isEmpty();
    }

    @Test
    void opensNoneForATokenOfAnotherFilter() {
        EnginePager<Row> open = pager.over(ListSource.ofIds(9, "status = 'open'"));
        CursorToken token = open.first(3).token(0);

        assertRefused(Reason.OTHER_FILTER, () -> pager.next(token));

        assertThat(source.log).isEmpty();
        assertThat(Pagers.ids(open.next(token))).containsExactly(2L, 3L, 4L);
    }

    @Test
    void readsFromTheOtherSource() {
        ListSource other = ListSource.ofIds(2, "status = 'open'");

        assertThat(Pagers.ids(pager.over(other).first(3))).isEqualTo(List.of(1L, 2L));

        assertThat(other.log).isNotEmpty();
        assertThat(source.log).isEmpty();
    }

    @Test
    void keepsOrderingAndSettings() {
        PagerSettings settings = Pagers.SETTINGS.withCount(CountStrategy.separate());

        EnginePager<Row> other = pager.with(settings);

        assertThat(other.ordering()).isEqualTo(source.ordering());
        assertThat(other.settings()).isSameAs(settings);
        assertThat(pager.settings()).isSameAs(Pagers.SETTINGS);
    }

    private static void fail() {
        throw BROKEN;
    }

    private static void assertBroken(ThrowingCallable call) {
        assertThatExceptionOfType(PageFetchException.class).isThrownBy(call).isSameAs(BROKEN);
    }

    private static void assertRefused(Reason reason, ThrowingCallable call) {
        assertThatExceptionOfType(InvalidCursorException.class)
                .isThrownBy(call)
                .extracting(InvalidCursorException::reason)
                .isEqualTo(reason);
    }
}
