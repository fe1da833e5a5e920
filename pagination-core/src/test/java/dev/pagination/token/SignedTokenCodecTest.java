package dev.pagination.token;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.pagination.CursorToken;
import dev.pagination.InvalidCursorException.Reason;
import org.junit.jupiter.api.Test;

class SignedTokenCodecTest extends TokenCodecContract {

    @Override
    TokenCodec codec(KeyRing keys) {
        return SignedTokenCodec.of(keys);
    }

    @Override
    int overhead() {
        return 22;
    }

    @Test
    void makesTheSameTokenOfTheSamePayload() {
        CursorToken token = codec(Samples.ring(1)).seal(PAYLOAD, CONTEXT);

        assertThat(codec(Samples.ring(1)).seal(PAYLOAD, CONTEXT)).isEqualTo(token);
    }

    @Test
    void leavesThePayloadReadableButNotTheContext() {
        byte[] frame = Samples.frame(codec(Samples.ring(1)).seal(PAYLOAD, CONTEXT));

        assertThat(new String(frame, ISO_8859_1))
                .contains("payload of 21 bytes..")
                .doesNotContain("tenant");
    }

    // A token that is out: when this test fails, the format needs a new version.
    @Test
    void makesTheTokenOfLongAgo() {
        assertThat(codec(Samples.ring(1)).seal(PAYLOAD, CONTEXT))
                .isEqualTo(CursorToken.of("AQMgTb70cGF5bG9hZCBvZiAyMSBieXRlcy4uEi3TUT9wJWTU3xnd3cMGxQ"));
    }

    // So is this one, whose context has a length of more than one byte.
    @Test
    void makesTheTokenOfLongAgoInALongContext() {
        assertThat(codec(Samples.ring(1)).seal(PAYLOAD, new byte[300]))
                .isEqualTo(CursorToken.of("AQMgTb70cGF5bG9hZCBvZiAyMSBieXRlcy4uYmnsSDPTK8t2qYr3DrOa9w"));
    }

    @Test
    void refusesAnEncryptedToken() {
        CursorToken encrypted = EncryptedTokenCodec.of(Samples.ring(1)).seal(PAYLOAD, CONTEXT);

        assertRefused(codec(Samples.ring(1)), encrypted, CONTEXT, Reason.UNSUPPORTED);
    }

    @Test
    void needsKeys() {
        assertThatNullPointerException()
                .isThrownBy(() -> SignedTokenCodec.of(null))
                .withMessage("keys");
    }

    @Test
    void showsNoKey() {
        assertThat(codec(Samples.ring(1))).hasToString("SignedTokenCodec[KeyRing[1 keys]]");
    }
}
