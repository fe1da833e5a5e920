package dev.pagination.token;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class HmacSha256Test {

    // Test case 2 of https://www.rfc-editor.org/rfc/rfc4231#section-4.3
    @Test
    void reproducesThePublishedVector() {
        HmacSha256 hmac = new HmacSha256("Jefe".getBytes(US_ASCII));

        byte[] code = hmac.code("what do ".getBytes(US_ASCII), "--ya want for nothing?--".getBytes(US_ASCII), 2, 20);

        assertThat(HexFormat.of().formatHex(code))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }
}
