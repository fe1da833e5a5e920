package dev.pagination.token;

import dev.pagination.CursorToken;
import dev.pagination.KeyType;
import dev.pagination.Ordering;
import dev.pagination.SortKey;
import dev.pagination.Total;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;

/** Keys, an ordering and a cursor that the tests of this package share. */
final class Samples {

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final Clock CLOCK = at(NOW);

    static final Ordering ORDERING = new Ordering(
            List.of(SortKey.desc("created_at"), SortKey.desc("id").notNull()),
            List.of(KeyType.TIMESTAMP, KeyType.INTEGER));
    static final Fingerprint FILTER = Fingerprint.ofFilter("SELECT * FROM orders WHERE customer = ?", List.of(4711));
    static final CursorBinding BINDING = CursorBinding.of(ORDERING, FILTER);

    static final Cursor CURSOR = cursor(Keyset.of(LocalDateTime.of(2026, 2, 28, 23, 59, 59, 123_456_789), 4_711L));

    private Samples() {}

    static byte[] key(int number) {
        byte[] key = new byte[32];
        new Random(number).nextBytes(key);
        return key;
    }

    static KeyRing ring(int number) {
        return KeyRing.of(key(number)).withClock(CLOCK);
    }

    static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }

    static Cursor cursor(Keyset keyset) {
        return new Cursor(keyset, Cursor.Anchor.ROW, 50, OptionalLong.empty(), Total.unknown());
    }

    /** The same token with its bytes replaced. */
    static CursorToken token(byte[] frame) {
        return CursorToken.of(Base64.getUrlEncoder().withoutPadding().encodeToString(frame));
    }

    static byte[] frame(CursorToken token) {
        return Base64.getUrlDecoder().decode(token.value());
    }
}
