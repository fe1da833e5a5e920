package dev.pagination.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.junit.jupiter.api.Test;

class JcaTest {

    @Test
    void givesWhatTheCallGives() {
        assertThat(Jca.call(() -> "given")).isEqualTo("given");
    }

    @Test
    void saysWhatTheRuntimeLacks() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Jca.call(() -> MessageDigest.getInstance("no such algorithm")))
                .withMessage("This Java runtime lacks AES-256-GCM, HMAC-SHA256 or SHA-256.")
                .withCauseInstanceOf(NoSuchAlgorithmException.class);
    }
}
