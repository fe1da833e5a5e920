package dev.pagination.token;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pagination.CursorToken;
import dev.pagination.InvalidCursorException;
import dev.pagination.InvalidCursorException.Reason;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What both codecs keep: whatever is opened was sealed with an accepted key for the same context. */
abstract class TokenCodecContract {

    static final byte[] PAYLOAD = "payload of 21 bytes..".getBytes(US_ASCII);
    static final byte[] CONTEXT = "tenant".getBytes(US_ASCII);
    private static final byte[] NOTHING = {};
    private static final int KEY_ID_END = 6;

    abstract TokenCodec codec(KeyRing keys);

    /** Bytes that a token has beside its payload. */
    abstract int overhead();

    @Test
    void opensWhatItSealed() {
        TokenCodec codec = codec(Samples.ring(1));

        for (int length = 0; length < 200; length++) {
            byte[] payload = new byte[length];
            new Random(length).nextBytes(payload);
            CursorToken token = codec.seal(payload, CONTEXT);

            assertThat(codec.open(token, CONTEXT)).isEqualTo(payload);
            assertThat(Samples.frame(token)).hasSize(length + overhead());
            assertThat(token.value()).matches("[A-Za-z0-9_-]+");
        }
    }

    @Test
    void opensWhatAnotherProcessSealedWithTheSameKey() {
        CursorToken token = codec(Samples.ring(1)).seal(PAYLOAD, NOTHING);

        assertThat(codec(Samples.ring(1)).open(token, NOTHING)).isEqualTo(PAYLOAD);
    }

    @Test
    void changesNeitherPayloadNorContext() {
        byte[] payload = PAYLOAD.clone();
        byte[] context = CONTEXT.clone();

        codec(Samples.ring(1)).seal(payload, context);

        assertThat(payload).isEqualTo(PAYLOAD);
        assertThat(context).isEqualTo(CONTEXT);
    }

    @Test
    void refusesATokenOfWhichAnyBitChanged() {
        TokenCodec codec = codec(Samples.ring(1));
        byte[] frame = Samples.frame(codec.seal(PAYLOAD, CONTEXT));

        for (int bit = 0; bit < frame.length * Byte.SIZE; bit++) {
            byte[] forged = frame.clone();
            forged[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);

            assertRefused(codec, Samples.token(forged), CONTEXT, reasonAt(bit / Byte.SIZE));
        }
    }

    @Test
    void refusesATokenOfWhichAnyCharacterChanged() {
        TokenCodec codec = codec(Samples.ring(1));
        String text = codec.seal(PAYLOAD, CONTEXT).value();
        Set<Reason> reasons =
                EnumSet.of(Reason.MALFORMED, Reason.UNSUPPORTED, Reason.UNKNOWN_KEY, Reason.NOT_AUTHENTIC);

        for (int i = 0; i < text.length(); i++) {
            for (char other : "A9_-=+/ \u0000\u20AC".toCharArray()) {
                if (text.charAt(i) != other) {
                    CursorToken forged = CursorToken.of(text.substring(0, i) + other + text.substring(i + 1));

                    assertThatExceptionOfType(InvalidCursorException.class)
                            .isThrownBy(() -> codec.open(forged, CONTEXT))
                            .satisfies(e -> assertThat(reasons).contains(e.reason()));
                }
            }
        }
    }

    @Test
    void refusesEveryTruncation() {
        TokenCodec codec = codec(Samples.ring(1));
        byte[] frame = Samples.frame(codec.seal(PAYLOAD, CONTEXT));

        for (int length = 0; length < frame.length; length++) {
            Reason reason = length < overhead() ? Reason.MALFORMED : Reason.NOT_AUTHENTIC;
            assertRefused(codec, Samples.token(Arrays.copyOf(frame, length)), CONTEXT, reason);
        }
    }

    @Test
    void refusesEveryExtension() {
        TokenCodec codec = codec(Samples.ring(1));
        CursorToken token = codec.seal(PAYLOAD, CONTEXT);
        byte[] frame = Samples.frame(token);

        for (int more = 1; more < 20; more++) {
            byte[] longer = Arrays.copyOf(frame, frame.length + more);
            assertRefused(codec, Samples.token(longer), CONTEXT, Reason.NOT_AUTHENTIC);
        }
        for (String more : new String[] {"=", "==", "\n", " ", "."}) {
            assertRefused(codec, CursorToken.of(token.value() + more), CONTEXT, Reason.MALFORMED);
            assertRefused(codec, CursorToken.of(more + token.value()), CONTEXT, Reason.MALFORMED);
        }
    }

    @Test
    void refusesATokenOfAnotherContext() {
        TokenCodec codec = codec(Samples.ring(1));
        CursorToken token = codec.seal(PAYLOAD, CONTEXT);

        assertRefused(codec, token, NOTHING, Reason.NOT_AUTHENTIC);
        assertRefused(codec, token, "tenan".getBytes(US_ASCII), Reason.NOT_AUTHENTIC);
        assertRefused(codec, token, "tenant\u0000".getBytes(US_ASCII), Reason.NOT_AUTHENTIC);
        assertRefused(codec, token, new byte[300], Reason.NOT_AUTHENTIC);
        assertRefused(codec, codec.seal(PAYLOAD, NOTHING), CONTEXT, Reason.NOT_AUTHENTIC);
    }

    @Test
    void refusesATokenOfAnotherKey() {
        CursorToken token = codec(Samples.ring(1)).seal(PAYLOAD, CONTEXT);

        assertRefused(codec(Samples.ring(2)), token, CONTEXT, Reason.UNKNOWN_KEY);
    }

    @Test
    void refusesATokenOfAnotherKeyThatClaimsTheRightId() {
        TokenCodec codec = codec(Samples.ring(1));
        byte[] frame = Samples.frame(codec.seal(PAYLOAD, CONTEXT));
        byte[] forged = Samples.frame(codec(Samples.ring(2)).seal(PAYLOAD, CONTEXT));
        System.arraycopy(frame, 0, forged, 0, KEY_ID_END);

        assertRefused(codec, Samples.token(forged), CONTEXT, Reason.NOT_AUTHENTIC);
    }

    @Test
    void acceptsTheKeyBeforeUntilItsDate() {
        CursorToken token = codec(Samples.ring(1)).seal(PAYLOAD, CONTEXT);
        KeyRing rotated = Samples.ring(2).accepting(Samples.key(1), Samples.NOW);

        assertThat(codec(rotated).open(token, CONTEXT)).isEqualTo(PAYLOAD);
        Instant later = Samples.NOW.plusNanos(1);
        assertRefused(codec(rotated.withClock(Samples.at(later))), token, CONTEXT, Reason.UNKNOWN_KEY);
    }

    @Test
    void acceptsTheKeyThatWillBeActive() {
        CursorToken token = codec(Samples.ring(3)).seal(PAYLOAD, CONTEXT);
        KeyRing ring = Samples.ring(1)
                .accepting(Samples.key(2), Samples.NOW.plusSeconds(1))
                .accepting(Samples.key(3), Samples.NOW.plusSeconds(1));

        assertThat(codec(ring).open(token, CONTEXT)).isEqualTo(PAYLOAD);
        assertThat(codec(Samples.ring(1)).open(codec(ring).seal(PAYLOAD, CONTEXT), CONTEXT))
                .isEqualTo(PAYLOAD);
    }

    @Test
    void isUsableByManyThreads() {
        TokenCodec codec = codec(Samples.ring(1));

        boolean allRight = new Random(1)
                .ints(20_000, 0, 100)
                .parallel()
                .mapToObj(byte[]::new)
                .allMatch(payload -> Arrays.equals(codec.open(codec.seal(payload, CONTEXT), CONTEXT), payload));

        assertThat(allRight).isTrue();
    }

    private static Reason reasonAt(int index) {
        if (index < 2) {
            return Reason.UNSUPPORTED;
        }
        return index < KEY_ID_END ? Reason.UNKNOWN_KEY : Reason.NOT_AUTHENTIC;
    }

    static void assertRefused(TokenCodec codec, CursorToken token, byte[] context, Reason reason) {
        assertThatExceptionOfType(InvalidCursorException.class)
                .isThrownBy(() -> codec.open(token, context))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
