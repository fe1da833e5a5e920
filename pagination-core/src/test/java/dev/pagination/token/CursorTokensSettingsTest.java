package dev.pagination.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.pagination.CursorToken;
import dev.pagination.InvalidCursorException;
import dev.pagination.InvalidCursorException.Reason;
import dev.pagination.KeyType;
import dev.pagination.Ordering;
import dev.pagination.PageFetchException;
import dev.pagination.SortKey;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CursorTokensSettingsTest {

    private final CursorTokens tokens = CursorTokens.encrypted(Samples.ring(1)).withClock(Samples.CLOCK);

    @Test
    void refuseToWriteATokenThatIsTooLong() {
        Ordering ordering = new Ordering(List.of(SortKey.asc("name").notNull()), List.of(KeyType.TEXT));
        CursorBinding binding = CursorBinding.of(ordering, Samples.FILTER);
        CursorTokens strict = tokens.withMaxLength(256);
        int longest = longestText(strict, binding);
        Cursor tooLong = Samples.cursor(Keyset.of("s".repeat(longest + 1)));
        Cursor farTooLong = Samples.cursor(Keyset.of("s".repeat(1_000_000)));

        CursorToken justShortEnough = strict.write(Samples.cursor(Keyset.of("s".repeat(longest))), binding);
        assertThat(justShortEnough.value()).hasSizeBetween(253, 256);
        assertThat(strict.read(justShortEnough, binding).keyset()).isEqualTo(Keyset.of("s".repeat(longest)));
        for (Cursor cursor : List.of(tooLong, farTooLong)) {
            assertThatExceptionOfType(PageFetchException.class)
                    .isThrownBy(() -> strict.write(cursor, binding))
                    .withMessage("The key values of a row make its token longer than the limit of 256 characters; "
                            + "sort by shorter keys or raise the limit with withMaxLength.");
        }
        assertThat(tokens.read(tokens.write(tooLong, binding), binding)).isEqualTo(tooLong);
    }

    @Test
    void refuseSettingsOutsideTheirRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tokens.withMaxLength(255))
                .withMessage("The maximum length of a token must be 256 to 65536 characters, not 255.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tokens.withMaxLength(65_537))
                .withMessage("The maximum length of a token must be 256 to 65536 characters, not 65537.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tokens.withLifetime(Duration.ofMillis(999)))
                .withMessage("The lifetime of a token must be 1 second to 3650 days, not PT0.999S.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tokens.withLifetime(Duration.ofDays(3_650).plusNanos(1)))
                .withMessage("The lifetime of a token must be 1 second to 3650 days, not PT87600H0.000000001S.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tokens.withScope(" "))
                .withMessage("The scope of tokens is blank; name a tenant or a principal.");
    }

    @Test
    void acceptTheEndsOfTheirRanges() {
        for (CursorTokens extreme : List.of(
                tokens.withMaxLength(256),
                tokens.withMaxLength(65_536),
                tokens.withLifetime(Duration.ofSeconds(1)),
                tokens.withLifetime(Duration.ofDays(3_650)))) {
            assertThat(extreme.read(extreme.write(Samples.CURSOR, Samples.BINDING), Samples.BINDING))
                    .isEqualTo(Samples.CURSOR);
        }
    }

    @Test
    void refuseNull() {
        assertThatNullPointerException().isThrownBy(() -> CursorTokens.of(null)).withMessage("codec");
        assertThatNullPointerException()
                .isThrownBy(() -> tokens.withClock(null))
                .withMessage("other");
    }

    @Test
    void keepTheOtherSettingsWhenOneChanges() {
        CursorTokens all = CursorTokens.encrypted(Samples.ring(1))
                .withScope("tenant")
                .withLifetime(Duration.ofSeconds(5))
                .withMaxLength(300)
                .withClock(Samples.CLOCK);
        CursorTokens reordered = CursorTokens.encrypted(Samples.ring(1))
                .withClock(Samples.CLOCK)
                .withMaxLength(300)
                .withLifetime(Duration.ofSeconds(5))
                .withScope("tenant");

        assertThat(reordered.read(all.write(Samples.CURSOR, Samples.BINDING), Samples.BINDING))
                .isEqualTo(Samples.CURSOR);
        assertThat(all).hasToString(reordered.toString());
    }

    @Test
    void shareARandomKeyInTheProcess() {
        CursorToken token = CursorTokens.perProcess().write(Samples.CURSOR, Samples.BINDING);

        assertThat(CursorTokens.perProcess().read(token, Samples.BINDING)).isEqualTo(Samples.CURSOR);
        assertThatExceptionOfType(InvalidCursorException.class)
                .isThrownBy(() -> tokens.read(token, Samples.BINDING))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.UNKNOWN_KEY));
    }

    @Test
    void showNeitherKeysNorScope() {
        assertThat(tokens.withScope("secret tenant"))
                .hasToString("CursorTokens[EncryptedTokenCodec[KeyRing[1 keys]], lifetime=PT24H, maxLength=4096]");
    }

    private static int longestText(CursorTokens tokens, CursorBinding binding) {
        int length = 1;
        while (true) {
            try {
                tokens.write(Samples.cursor(Keyset.of("s".repeat(length + 1))), binding);
                length++;
            } catch (PageFetchException e) {
                return length;
            }
        }
    }
}
