package dev.pagination.token;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XaesGcmTest {

    private static final byte[] NONCE = "ABCDEFGHIJKLMNOPQRSTUVWX".getBytes(US_ASCII);
    private static final byte[] PLAINTEXT = "XAES-256-GCM".getBytes(US_ASCII);
    private static final byte[] NOTHING = {};

    // The vectors of https://c2sp.org/XAES-256-GCM; in one the first bit of CMAC's L is 0, in the other it is 1.
    @ParameterizedTest
    @CsvSource({
        "1, '', ce546ef63c9cc60765923609b33a9a1974e96e52daf2fcf7075e2271",
        "3, c2sp.org/XAES-256-GCM, 986ec1832593df5443a179437fd083bf3fdb41abd740a21f71eb769d"
    })
    void reproducesThePublishedVectors(byte keyByte, String associatedData, String expected) throws Exception {
        byte[] key = new byte[32];
        Arrays.fill(key, keyByte);
        XaesGcm xaes = new XaesGcm(key);

        byte[] sealed = seal(xaes, PLAINTEXT, associatedData.getBytes(US_ASCII));

        assertThat(HexFormat.of().formatHex(sealed, NONCE.length, sealed.length))
                .isEqualTo(expected);
        assertThat(xaes.decrypt(sealed, 0, associatedData.getBytes(US_ASCII))).isEqualTo(PLAINTEXT);
    }

    @Property(tries = 200)
    void decryptsWhatItEncrypted(
            @ForAll @Size(32) byte[] key,
            @ForAll @Size(24) byte[] nonce,
            @ForAll byte[] plaintext,
            @ForAll byte[] associatedData)
            throws Exception {
        XaesGcm xaes = new XaesGcm(key);
        byte[] sealed = Arrays.copyOf(nonce, nonce.length + plaintext.length + XaesGcm.TAG_LENGTH);

        xaes.encrypt(plaintext, associatedData, sealed, 0);

        assertThat(xaes.decrypt(sealed, 0, associatedData)).isEqualTo(plaintext);
    }

    @Test
    void worksAfterARefusal() throws Exception {
        XaesGcm xaes = new XaesGcm(Samples.key(1));
        byte[] sealed = seal(xaes, PLAINTEXT, NOTHING);
        byte[] forged = sealed.clone();
        forged[forged.length - 1] ^= 1;

        assertThatExceptionOfType(GeneralSecurityException.class).isThrownBy(() -> xaes.decrypt(forged, 0, NOTHING));
        assertThat(xaes.decrypt(sealed, 0, NOTHING)).isEqualTo(PLAINTEXT);
    }

    @Test
    void copiesItsKey() throws Exception {
        byte[] key = Samples.key(1);
        XaesGcm xaes = new XaesGcm(key);
        byte[] sealed = seal(new XaesGcm(key), PLAINTEXT, NOTHING);

        Arrays.fill(key, (byte) 0);

        assertThat(xaes.decrypt(sealed, 0, NOTHING)).isEqualTo(PLAINTEXT);
    }

    private static byte[] seal(XaesGcm xaes, byte[] plaintext, byte[] associatedData) {
        byte[] sealed = Arrays.copyOf(NONCE, NONCE.length + plaintext.length + XaesGcm.TAG_LENGTH);
        xaes.encrypt(plaintext, associatedData, sealed, 0);
        return sealed;
    }
}
