package dev.pagination.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.CursorToken;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessKeyTest {

    private static final byte[] NOTHING = {};

    private final List<String> log = new ArrayList<>();
    private final ProcessKey key = new ProcessKey(log::add);

    @Test
    void warnsWhenFirstUsedAndNeverAgain() {
        assertThat(log).isEmpty();

        key.codec();
        List<String> first = List.copyOf(log);
        key.codec();

        assertThat(log)
                .isEqualTo(first)
                .containsExactly("Page tokens are made with a random key: they end with this process, and no other "
                        + "process accepts them. For tokens that last, configure "
                        + "CursorTokens.encrypted(KeyRing.ofBase64(key)) with one key for all processes; "
                        + "generate one with: openssl rand -base64 32");
    }

    @Test
    void isOneKeyForTheWholeProcess() {
        CursorToken token = key.codec().seal(NOTHING, NOTHING);

        assertThat(key.codec().open(token, NOTHING)).isEmpty();
    }
}
