package dev.pagination.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pagination.InvalidCursorException;
import dev.pagination.InvalidCursorException.Reason;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Base64UrlTest {

    @Property
    void decodesWhatItEncoded(@ForAll byte[] bytes) {
        String text = Base64Url.encode(bytes);

        assertThat(text).matches("[A-Za-z0-9_-]*");
        assertThat(Base64Url.decode(text)).isEqualTo(bytes);
    }

    @Property
    void acceptsATextOnlyIfItEncodesSo(@ForAll String text) {
        try {
            assertThat(Base64Url.encode(Base64Url.decode(text))).isEqualTo(text);
        } catch (InvalidCursorException e) {
            assertThat(e.reason()).isEqualTo(Reason.MALFORMED);
        }
    }

    @Test
    void knowsTheWholeAlphabet() {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

        assertThat(Base64Url.encode(Base64Url.decode(alphabet))).isEqualTo(alphabet);
        assertThat(Base64Url.decode("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A",
                "AAA\u0080", // the first beyond ASCII
                "AAAAA", // six bits over
                "AB",
                "Af",
                "AAB",
                "AAD", // last bits not zero
                "AA==",
                "AAA=",
                "=",
                "AA=A", // padding
                "AA+A",
                "AA/A", // the other alphabet
                " AAAA",
                "AAAA\n",
                "AA AA",
                "AAAA\u0000", // white space and NUL
                "AA.A",
                "AA\u00C0A",
                "AA\u0141A",
                "AA\uFF21A",
                "\uD83D\uDE00",
                "%41AAA"
            })
    void refusesEverythingElse(String text) {
        assertThatExceptionOfType(InvalidCursorException.class)
                .isThrownBy(() -> Base64Url.decode(text))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.MALFORMED));
    }
}
