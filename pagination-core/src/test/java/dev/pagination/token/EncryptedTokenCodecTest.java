package dev.pagination.token;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.pagination.CursorToken;
import dev.pagination.InvalidCursorException.Reason;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EncryptedTokenCodecTest extends TokenCodecContract {

    @Override
    TokenCodec codec(KeyRing keys) {
        return EncryptedTokenCodec.of(keys);
    }

    @Override
    int overhead() {
        return 46;
    }

    @Test
    void neverMakesATokenTwice() {
        TokenCodec codec = codec(Samples.ring(1));
        Set<CursorToken> tokens = new HashSet<>();

        for (int i = 0; i < 1_000; i++) {
            tokens.add(codec.seal(PAYLOAD, CONTEXT));
        }

        assertThat(tokens).hasSize(1_000);
    }

    @Test
    void hidesThePayload() {
        byte[] frame = Samples.frame(codec(Samples.ring(1)).seal(PAYLOAD, CONTEXT));

        assertThat(new String(frame, ISO_8859_1)).doesNotContain("payload", "21 bytes", "tenant");
    }

    // A token that is out: when this test fails, the format needs a new version.
    @Test
    void opensATokenOfLongAgo() {
        CursorToken token = CursorToken.of(
                "AQEgTb701qMy8vp8PYxtxc6LysI6kE0ee4HKd8RsKshWX4G_" + "w-j8CwtDHbSzGFEkz5waocM55tkz8HsR13Q7H0_xag");

        assertThat(codec(Samples.ring(1)).open(token, CONTEXT)).isEqualTo(PAYLOAD);
    }

    @Test
    void refusesASignedToken() {
        CursorToken signed = SignedTokenCodec.of(Samples.ring(1)).seal(new byte[100], CONTEXT);

        assertRefused(codec(Samples.ring(1)), signed, CONTEXT, Reason.UNSUPPORTED);
    }

    @Test
    void needsKeys() {
        assertThatNullPointerException()
                .isThrownBy(() -> EncryptedTokenCodec.of(null))
                .withMessage("keys");
    }

    @Test
    void showsNoKey() {
        assertThat(codec(Samples.ring(1))).hasToString("EncryptedTokenCodec[KeyRing[1 keys]]");
    }
}
