package dev.pagination.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class NoncesTest {

    private static final int USES = 1_024;

    @Test
    void keepsTheFirstHalfForAThousandNoncesOnly() {
        Nonces nonces = new Nonces();

        Map<String, Integer> uses = new HashMap<>();
        for (int i = 0; i < 3 * USES; i++) {
            uses.merge(half(next(nonces), 0), 1, Integer::sum);
        }

        assertThat(uses.values()).containsExactly(USES, USES, USES);
    }

    @Test
    void drawsTheSecondHalfForEach() {
        Nonces nonces = new Nonces();

        Set<String> halves = new HashSet<>();
        for (int i = 0; i < 5_000; i++) {
            halves.add(half(next(nonces), 12));
        }

        assertThat(halves).hasSize(5_000);
    }

    @Test
    void writesWhereItIsTold() {
        byte[] out = new byte[30];

        new Nonces().next(out, 3);

        assertThat(List.of(out[0], out[1], out[2], out[27], out[28], out[29])).containsOnly((byte) 0);
    }

    @Test
    void neverRepeatsANonceAmongThreads() throws InterruptedException {
        Nonces nonces = new Nonces();
        List<Thread> threads = new ArrayList<>();
        Set<String> seen = ConcurrentHashMap.newKeySet();

        for (int i = 0; i < 4; i++) {
            threads.add(new Thread(() -> {
                for (int n = 0; n < 2_000; n++) {
                    seen.add(half(next(nonces), 12));
                }
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(seen).hasSize(8_000);
    }

    private static byte[] next(Nonces nonces) {
        byte[] nonce = new byte[XaesGcm.NONCE_LENGTH];
        nonces.next(nonce, 0);
        return nonce;
    }

    private static String half(byte[] nonce, int from) {
        return HexFormat.of().formatHex(nonce, from, from + 12);
    }
}
