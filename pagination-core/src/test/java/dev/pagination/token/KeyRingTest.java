package dev.pagination.token;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.pagination.CursorToken;
import dev.pagination.InvalidCursorException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRingTest {

    private static final String ADVICE = "; generate one with: openssl rand -base64 32";
    private static final byte[] NOTHING = {};

    @Property(tries = 200)
    void acceptsRandomKeys(@ForAll int number) {
        assertThat(accepts(KeyRing.of(Samples.key(number)), Samples.key(number)))
                .isTrue();
    }

    @Test
    void acceptsLongerKeysAndUsesAllOfThem() {
        byte[] longer = Arrays.copyOf(Samples.key(1), 100);
        byte[] other = longer.clone();
        other[99] = 1;

        assertThat(accepts(KeyRing.of(longer), longer)).isTrue();
        assertThat(accepts(KeyRing.of(longer), Arrays.copyOf(Samples.key(1), 99)))
                .isFalse();
        assertThat(accepts(KeyRing.of(longer), other)).isFalse();
    }

    @Test
    void acceptsAKeyInHexadecimalDigits() {
        byte[] key = HexFormat.of().formatHex(Samples.key(1)).getBytes(US_ASCII);

        assertThat(accepts(KeyRing.of(key), key)).isTrue();
    }

    @Test
    void acceptsAKeyOfElevenDifferentBytes() {
        byte[] key = "abcdefghijkaabbccddeeffgghhiijjkk".getBytes(US_ASCII);

        assertThat(accepts(KeyRing.of(key), key)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16, 31})
    void refusesShortKeys(int length) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeyRing.of(Arrays.copyOf(Samples.key(1), length)))
                .withMessage("A token key must have at least 32 bytes, not " + length + ADVICE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "changemechangemechangemechangeme",
                "01234567890123456789012345678901"
            })
    void refusesKeysOfFewDifferentBytes(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeyRing.of(key.getBytes(US_ASCII)))
                .withMessage("The token key is not random, because it has fewer than 11 different bytes" + ADVICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"my-secret+kY/01my-secret+kY/01my", "abcdefghijklmnopabcdefghijklmnop"})
    void refusesKeysThatRepeatThemselves(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeyRing.of(key.getBytes(US_ASCII)))
                .withMessage("The token key is not random, because it repeats itself" + ADVICE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, -1, 3, 7, 101})
    void refusesKeysThatCount(int step) {
        byte[] key = new byte[32];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) (200 + i * step);
        }

        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeyRing.of(key))
                .withMessage("The token key is not random, because it counts in equal steps" + ADVICE);
    }

    @Test
    void refusesWeakKeysToAcceptToo() {
        KeyRing ring = Samples.ring(1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ring.accepting(new byte[31], Samples.NOW))
                .withMessage("A token key must have at least 32 bytes, not 31" + ADVICE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ring.accepting(new byte[32], Samples.NOW))
                .withMessage("The token key is not random, because it has fewer than 11 different bytes" + ADVICE);
    }

    @Test
    void refusesAKeyTwice() {
        String message = "A token key is in the ring twice (or, once in 4 billion pairs of keys, has the id of another "
                + "one)" + ADVICE;
        KeyRing ring = Samples.ring(1).accepting(Samples.key(2), Samples.NOW);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ring.accepting(Samples.key(1), Samples.NOW))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ring.accepting(Samples.key(2), Samples.NOW))
                .withMessage(message);
    }

    @Test
    void copiesKeys() {
        byte[] key = Samples.key(1);
        KeyRing ring = KeyRing.of(key);

        Arrays.fill(key, (byte) 0);

        assertThat(accepts(ring, Samples.key(1))).isTrue();
    }

    @Test
    void readsBase64InBothAlphabets() {
        byte[] key = Samples.key(3);
        String standard = Base64.getEncoder().encodeToString(key);
        String forUrls = Base64.getUrlEncoder().withoutPadding().encodeToString(key);

        assertThat(standard).containsPattern("[+/]");
        assertThat(accepts(KeyRing.ofBase64(standard + "\n"), key)).isTrue();
        assertThat(accepts(KeyRing.ofBase64(forUrls), key)).isTrue();
        assertThat(accepts(Samples.ring(2).acceptingBase64(" " + standard, Samples.NOW), key))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret!key", "c2Vj cmV0", "A"})
    void refusesWhatIsNotBase64WithoutRepeatingIt(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeyRing.ofBase64(key))
                .withMessage("The token key is not base64" + ADVICE)
                .withNoCause();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.ring(1).acceptingBase64(key, Samples.NOW))
                .withMessage("The token key is not base64" + ADVICE);
    }

    @Test
    void refusesAnEmptyText() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeyRing.ofBase64(""))
                .withMessage("A token key must have at least 32 bytes, not 0" + ADVICE);
    }

    @Test
    void makesADifferentRandomKeyEachTime() {
        CursorToken token = EncryptedTokenCodec.of(KeyRing.random()).seal(NOTHING, NOTHING);

        assertThat(accepts(KeyRing.random(), token)).isFalse();
    }

    @Test
    void goesByTheSystemsTimeUnlessSaid() {
        KeyRing ring = KeyRing.of(Samples.key(1))
                .accepting(Samples.key(2), Instant.now().plusSeconds(600));

        assertThat(accepts(ring, Samples.key(2))).isTrue();
        assertThat(accepts(KeyRing.of(Samples.key(1)).accepting(Samples.key(2), Instant.EPOCH), Samples.key(2)))
                .isFalse();
    }

    @Test
    void refusesNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> Samples.ring(1).accepting(Samples.key(2), null))
                .withMessage("notAfter");
        assertThatNullPointerException()
                .isThrownBy(() -> Samples.ring(1).withClock(null))
                .withMessage("other");
    }

    @Test
    void showsTheNumberOfKeysOnly() {
        assertThat(Samples.ring(1).accepting(Samples.key(2), Samples.NOW)).hasToString("KeyRing[2 keys]");
    }

    private static boolean accepts(KeyRing ring, byte[] key) {
        return accepts(ring, EncryptedTokenCodec.of(KeyRing.of(key)).seal(NOTHING, NOTHING));
    }

    private static boolean accepts(KeyRing ring, CursorToken token) {
        try {
            EncryptedTokenCodec.of(ring).open(token, NOTHING);
            return true;
        } catch (InvalidCursorException e) {
            return false;
        }
    }
}
