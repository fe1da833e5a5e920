package dev.pagination.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.pagination.CursorToken;
import dev.pagination.InvalidCursorException;
import dev.pagination.InvalidCursorException.Reason;
import dev.pagination.KeysetPager;
import dev.pagination.PageRequest;
import dev.pagination.testkit.recording.RecordingDataSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The contract that a token which is not exactly one of the pager's own ends in {@link InvalidCursorException}: for the
 * stated reason, before any SQL has run, and with a message that repeats nothing from the token.
 *
 * <pre>{@code
 * TokenContract tokens = TokenContract.of(pager, recording);
 * tokens.check(pager.first(5).nextToken().orElseThrow());
 * tokens.refuses(tokenOfAnotherOrdering, Reason.OTHER_ORDERING);
 * }</pre>
 */
public final class TokenContract {

    private static final Set<Reason> CHANGED =
            EnumSet.of(Reason.MALFORMED, Reason.UNSUPPORTED, Reason.UNKNOWN_KEY, Reason.NOT_AUTHENTIC);

    private final KeysetPager<?> pager;
    private final RecordingDataSource recording;

    private TokenContract(KeysetPager<?> pager, RecordingDataSource recording) {
        this.pager = pager;
        this.recording = recording;
    }

    /** The contract of a pager that runs all of its SQL through the recording. */
    public static TokenContract of(KeysetPager<?> pager, RecordingDataSource recording) {
        return new TokenContract(pager, recording);
    }

    /**
     * Checks that the token is accepted as it is, and refused with any bit flipped, cut off anywhere, extended, made far
     * too long, or replaced by junk.
     *
     * @param token of this pager
     * @throws AssertionError at the first bad token that is not refused as it should be; says what was done to it
     */
    public void check(CursorToken token) {
        for (PageRequest request : requests(token)) {
            assertThatCode(() -> pager.page(request))
                    .as("%s: the token as it was made", pager.ordering().describe())
                    .doesNotThrowAnyException();
        }
        BadTokens bad = new BadTokens(token.value());
        bad.changed().forEach((change, changed) -> refuses(change, changed, CHANGED));
        bad.malformed().forEach((change, malformed) -> refuses(change, malformed, EnumSet.of(Reason.MALFORMED)));
        bad.tooLong().forEach((change, tooLong) -> refuses(change, tooLong, EnumSet.of(Reason.TOO_LONG)));
    }

    /**
     * Checks that a token of another pager is refused: of one with another ordering, filter, scope or key, or an expired
     * one.
     *
     * @param reason the one reason that is right
     * @throws AssertionError if it is accepted, or refused in another way
     */
    public void refuses(CursorToken token, Reason reason) {
        refuses("the token of another pager", token.value(), EnumSet.of(reason));
    }

    private void refuses(String change, String value, Set<Reason> reasons) {
        for (PageRequest request : requests(CursorToken.of(value))) {
            String what = pager.ordering().describe() + ": " + change;
            int before = recording.statements().size();
            Throwable thrown = catchThrowable(() -> pager.page(request));
            assertThat(recording.statements().size() - before)
                    .as("%s: statements executed", what)
                    .isZero();
            assertThat(thrown).as(what).isInstanceOf(InvalidCursorException.class);
            Reason reason = ((InvalidCursorException) thrown).reason();
            assertThat(reason).as("%s: reason", what).isIn(reasons);
            // The text that belongs to the reason cannot hold anything from the token.
            assertThat(thrown).as("%s: message", what).hasMessage(new InvalidCursorException(reason).getMessage());
            assertThat(thrown).as("%s: cause", what).hasNoCause();
        }
    }

    private static List<PageRequest> requests(CursorToken token) {
        return List.of(
                PageRequest.after(token),
                PageRequest.before(token),
                PageRequest.after(token).withSize(1));
    }
}
