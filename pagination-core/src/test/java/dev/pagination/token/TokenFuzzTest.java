package dev.pagination.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.pagination.CursorToken;
import dev.pagination.InvalidCursorException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts that nobody was given as a token, most of them nearly one. Some thousand of each kind in every build; the system
 * property {@code pagination.fuzz.inputs} says how many instead.
 */
@Tag("random")
@Execution(ExecutionMode.CONCURRENT)
class TokenFuzzTest {

    private static final String SEED = "pagination.test.seed";
    private static final int INPUTS = Integer.getInteger("pagination.fuzz.inputs", 20_000);
    private static final int VALID = 200;

    /** Version, key id and what else comes before the secret part. */
    private static final int HEADER = 8;

    private final long seed = Long.getLong(SEED, 20_240_531L);
    private final Random random = new Random(seed);
    private final List<CursorToken> valid = new ArrayList<>();
    private final Set<String> texts = new HashSet<>();

    @ParameterizedTest
    @ValueSource(strings = {"encrypted", "signed"})
    void refusesWhatItDidNotMake(String kind, TestReporter reporter) {
        CursorTokens tokens = tokens(kind);
        for (int i = 0; i < VALID; i++) {
            LocalDateTime at = LocalDateTime.of(2026, 1, 1, 0, 0).plusMinutes(random.nextInt(1_000_000));
            Cursor cursor = Samples.cursor(Keyset.of(at, random.nextLong()));
            valid.add(tokens.write(cursor, Samples.BINDING));
            texts.add(valid.get(i).value());
            assertThat(tokens.read(valid.get(i), Samples.BINDING)).isEqualTo(cursor);
        }
        long started = System.nanoTime();

        for (int i = 0; i < INPUTS; i++) {
            String text = next();
            if (!texts.contains(text)) {
                refuse(tokens, text, i);
            }
        }

        long micros = (System.nanoTime() - started) / 1_000;
        reporter.publishEntry(
                kind, INPUTS + " inputs, seed " + seed + ", " + INPUTS * 1_000_000L / micros + " a second");
    }

    private void refuse(CursorTokens tokens, String text, int number) {
        try {
            tokens.read(CursorToken.of(text), Samples.BINDING);
        } catch (InvalidCursorException refused) {
            return;
        } catch (RuntimeException unexpected) {
            fail("Input " + number + " is not refused but breaks; repeat with -D" + SEED + "=" + seed, unexpected);
        }
        fail("Input " + number + " is accepted; repeat with -D" + SEED + "=" + seed);
    }

    private static CursorTokens tokens(String kind) {
        KeyRing ring = Samples.ring(1);
        CursorTokens tokens = kind.equals("signed") ? CursorTokens.signed(ring) : CursorTokens.encrypted(ring);
        return tokens.withClock(Samples.CLOCK);
    }

    private String next() {
        byte[] frame = Samples.frame(any());
        return switch (random.nextInt(9)) {
            case 0 -> randomText();
            case 1 -> text(bytes(random.nextInt(200)));
            case 2 -> text(flipped(frame));
            case 3 -> text(Arrays.copyOf(frame, random.nextInt(frame.length)));
            case 4 -> text(joined(frame, bytes(1 + random.nextInt(20))));
            case 5 -> text(spliced(frame, Samples.frame(any())));
            case 6 -> text(joined(Arrays.copyOf(frame, HEADER), bytes(random.nextInt(200))));
            case 7 -> text(joined(Arrays.copyOf(frame, HEADER), changed(frame)));
            default -> replaced(any().value());
        };
    }

    private CursorToken any() {
        return valid.get(random.nextInt(VALID));
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] flipped(byte[] frame) {
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            frame[random.nextInt(frame.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return frame;
    }

    /** What follows the header, some of it shifted by a byte. */
    private byte[] changed(byte[] frame) {
        byte[] rest = Arrays.copyOfRange(frame, HEADER, frame.length);
        int from = random.nextInt(rest.length);
        System.arraycopy(rest, from, rest, 0, rest.length - from);
        return rest;
    }

    private byte[] spliced(byte[] head, byte[] tail) {
        int at = random.nextInt(Math.min(head.length, tail.length));
        return joined(Arrays.copyOf(head, at), Arrays.copyOfRange(tail, at, tail.length));
    }

    /** One character replaced by any other, of base64url or not. */
    private String replaced(String token) {
        StringBuilder text = new StringBuilder(token);
        char other = (char) random.nextInt(random.nextBoolean() ? 128 : Character.MAX_VALUE);
        text.setCharAt(random.nextInt(text.length()), other);
        return text.toString();
    }

    private String randomText() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(120); i > 0; i--) {
            text.append((char) random.nextInt(Character.MAX_VALUE));
        }
        return text.toString();
    }

    private static byte[] joined(byte[] head, byte[] tail) {
        byte[] all = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, all, head.length, tail.length);
        return all;
    }

    private static String text(byte[] frame) {
        return Samples.token(frame).value();
    }
}
