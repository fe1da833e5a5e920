package dev.pagination.token;

import dev.pagination.InvalidCursorException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * The keys of tokens: an active one, which makes tokens and is always accepted, and others, which are only accepted, and
 * only until a date. Keys need no names: a token names its key by four bytes derived from it. Immutable, thread-safe;
 * arrays are copied, and no method shows a key.
 *
 * <pre>{@code
 * KeyRing keys = KeyRing.ofBase64(System.getenv("PAGE_TOKEN_KEY"))
 *         .acceptingBase64(System.getenv("OLD_PAGE_TOKEN_KEY"), Instant.parse("2026-03-02T00:00:00Z"));
 * }</pre>
 *
 * <p>To change the key without refusing a token: let all processes accept the new key, then make it the active one and
 * accept the old one for as long as tokens live, then drop the old one.
 *
 * <p>A key is 32 random bytes or more, such as {@code openssl rand -base64 32} prints. What was visibly not drawn at
 * random is refused.
 */
public final class KeyRing {

    private final TokenKey active;
    private final List<TokenKey> others;
    private final Clock clock;

    private KeyRing(TokenKey active, List<TokenKey> others, Clock clock) {
        this.active = active;
        this.others = others;
        this.clock = clock;
    }

    /**
     * A ring with an active key.
     *
     * @throws IllegalArgumentException if the key has fewer than 32 bytes or is visibly not random
     */
    public static KeyRing of(byte[] key) {
        KeyStrength.check(key);
        return new KeyRing(TokenKey.derive(key, Instant.MAX), List.of(), Clock.systemUTC());
    }

    /**
     * A ring with an active key.
     *
     * @param key base64 or base64url; white space around it is ignored
     * @throws IllegalArgumentException if the text is not that, or the key has fewer than 32 bytes or is visibly not
     *     random
     */
    public static KeyRing ofBase64(String key) {
        return of(decode(key));
    }

    /** A ring with a random active key. Nothing can accept its tokens but this ring, so they die with the process. */
    public static KeyRing random() {
        byte[] key = new byte[KeyStrength.MIN_LENGTH];
        new SecureRandom().nextBytes(key);
        return of(key);
    }

    /**
     * The same ring, which accepts tokens made with another key too: the one that was active before, or the one that
     * will be.
     *
     * @param key at least 32 bytes
     * @param notAfter the last instant at which such tokens are accepted; may have passed
     * @throws IllegalArgumentException if the key has fewer than 32 bytes, is visibly not random, or is in the ring
     */
    public KeyRing accepting(byte[] key, Instant notAfter) {
        KeyStrength.check(key);
        TokenKey other = TokenKey.derive(key, Objects.requireNonNull(notAfter, "notAfter"));
        if (other.hasIdOf(active) || others.stream().anyMatch(other::hasIdOf)) {
            throw new IllegalArgumentException("A token key is in the ring twice (or, once in 4 billion pairs of keys, "
                    + "has the id of another one); " + KeyStrength.ADVICE);
        }
        List<TokenKey> more = new ArrayList<>(others);
        more.add(other);
        return new KeyRing(active, List.copyOf(more), clock);
    }

    /**
     * {@link #accepting} a key in base64 or base64url; white space around it is ignored.
     *
     * @throws IllegalArgumentException if the text is not that, or {@link #accepting} refuses the key
     */
    public KeyRing acceptingBase64(String key, Instant notAfter) {
        return accepting(decode(key), notAfter);
    }

    /** The same ring, for which the time is what {@code other} says; without it, the system's time. */
    public KeyRing withClock(Clock other) {
        return new KeyRing(active, others, Objects.requireNonNull(other, "other"));
    }

    TokenKey active() {
        return active;
    }

    /**
     * The key whose id is in a token.
     *
     * @throws InvalidCursorException UNKNOWN_KEY, if there is none or its date has passed
     */
    TokenKey accepted(byte[] frame, int idOffset) {
        if (active.hasId(frame, idOffset)) {
            return active;
        }
        for (TokenKey other : others) {
            if (other.hasId(frame, idOffset) && !clock.instant().isAfter(other.notAfter())) {
                return other;
            }
        }
        throw new InvalidCursorException(InvalidCursorException.Reason.UNKNOWN_KEY);
    }

    // The decoder's exception is not kept, because its message contains a character of the key.
    private static byte[] decode(String key) {
        try {
            return Base64.getDecoder().decode(key.strip().replace('-', '+').replace('_', '/'));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The token key is not base64; " + KeyStrength.ADVICE);
        }
    }

    /** The number of keys only. */
    @Override
    public String toString() {
        return "KeyRing[" + (1 + others.size()) + " keys]";
    }
}
