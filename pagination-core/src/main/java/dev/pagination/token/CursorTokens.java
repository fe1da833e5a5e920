package dev.pagination.token;

import dev.pagination.CursorToken;
import dev.pagination.InvalidCursorException;
import dev.pagination.InvalidCursorException.Reason;
import dev.pagination.PageFetchException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.slf4j.LoggerFactory;

/**
 * Turns a {@link Cursor} into a token and a token into a cursor. Whatever a client sends back, {@link #read} gives what
 * {@link #write} was given for the same ordering, filter and scope within the token's lifetime, or an
 * {@link InvalidCursorException}. Immutable, thread-safe.
 *
 * <pre>{@code
 * CursorTokens tokens = CursorTokens.encrypted(KeyRing.ofBase64(System.getenv("PAGE_TOKEN_KEY")))
 *         .withScope(tenantId)
 *         .withLifetime(Duration.ofHours(1));
 * }</pre>
 *
 * <p>A token says where a page starts, never what its bearer may read: the query decides that, for every page.
 */
public final class CursorTokens {

    /** Seconds by which the clock of the process that made a token may be ahead. */
    private static final long MAX_SKEW_SECONDS = 60;

    private static final Duration DEFAULT_LIFETIME = Duration.ofHours(24);
    private static final Duration MIN_LIFETIME = Duration.ofSeconds(1);
    private static final Duration MAX_LIFETIME = Duration.ofDays(3_650);
    private static final int DEFAULT_MAX_LENGTH = 4_096;
    private static final int SHORTEST_MAX_LENGTH = 256;
    private static final int LONGEST_MAX_LENGTH = 65_536;
    private static final byte[] NO_SCOPE = {};

    private final TokenCodec codec;
    private final byte[] context;
    private final Duration lifetime;
    private final int maxLength;
    private final Clock clock;

    private CursorTokens(TokenCodec codec, byte[] context, Duration lifetime, int maxLength, Clock clock) {
        this.codec = codec;
        this.context = context;
        this.lifetime = lifetime;
        this.maxLength = maxLength;
        this.clock = clock;
    }

    /** Encrypted tokens: a client can neither read nor change them. */
    public static CursorTokens encrypted(KeyRing keys) {
        return of(EncryptedTokenCodec.of(keys));
    }

    /** Signed tokens: a client cannot change them, but <strong>can read the key values</strong> in them. */
    public static CursorTokens signed(KeyRing keys) {
        return of(SignedTokenCodec.of(keys));
    }

    /**
     * Encrypted tokens under a random key that all callers in this process share. They end with the process and no other
     * process accepts them; the first call logs a warning that says so.
     */
    public static CursorTokens perProcess() {
        return of(OnDemand.KEY.codec());
    }

    /** Tokens made by a codec of one's own. */
    public static CursorTokens of(TokenCodec codec) {
        return new CursorTokens(
                Objects.requireNonNull(codec, "codec"),
                NO_SCOPE,
                DEFAULT_LIFETIME,
                DEFAULT_MAX_LENGTH,
                Clock.systemUTC());
    }

    /**
     * The same, but tokens are accepted for another time after they were made; without it, for 24 hours. It is the
     * reader's lifetime that counts, so shortening it also ends tokens that are out already.
     *
     * @param time in whole seconds, the rest is cut off
     * @throws IllegalArgumentException if it is not 1 second to 3,650 days
     */
    public CursorTokens withLifetime(Duration time) {
        if (time.compareTo(MIN_LIFETIME) < 0 || time.compareTo(MAX_LIFETIME) > 0) {
            throw new IllegalArgumentException("The lifetime of a token must be 1 second to " + MAX_LIFETIME.toDays()
                    + " days, not " + time + ".");
        }
        return new CursorTokens(codec, context, time, maxLength, clock);
    }

    /**
     * The same, but tokens are bound to a tenant, a principal or both: read with another scope, or none, they are not
     * authentic. The scope is not in the token.
     *
     * @throws IllegalArgumentException if the scope is blank
     */
    public CursorTokens withScope(String scope) {
        if (scope.isBlank()) {
            throw new IllegalArgumentException("The scope of tokens is blank; name a tenant or a principal.");
        }
        PayloadWriter out = new PayloadWriter();
        out.text(scope);
        return new CursorTokens(codec, out.toByteArray(), lifetime, maxLength, clock);
    }

    /** The fingerprint of a filter as seen in this scope: two scopes share nothing that is kept under it. */
    public Fingerprint scoped(Fingerprint filter) {
        return context.length == 0 ? filter : filter.within(context);
    }

    /**
     * The same with another limit to the length of tokens, read and written; without it, 4,096.
     *
     * @param characters 256 to 65,536
     * @throws IllegalArgumentException if it is outside that
     */
    public CursorTokens withMaxLength(int characters) {
        if (characters < SHORTEST_MAX_LENGTH || characters > LONGEST_MAX_LENGTH) {
            throw new IllegalArgumentException("The maximum length of a token must be " + SHORTEST_MAX_LENGTH + " to "
                    + LONGEST_MAX_LENGTH + " characters, not " + characters + ".");
        }
        return new CursorTokens(codec, context, lifetime, characters, clock);
    }

    /**
     * The same, for which the time is what {@code other} says; without it, the system's time. The date until which a key
     * is accepted goes by {@link KeyRing#withClock}.
     */
    public CursorTokens withClock(Clock other) {
        return new CursorTokens(codec, context, lifetime, maxLength, Objects.requireNonNull(other, "other"));
    }

    /**
     * Makes a token.
     *
     * @throws PageFetchException if the key values make the token longer than the limit, a key has NULL that is never
     *     NULL, or a decimal has a scale beyond 100,000
     * @throws IllegalArgumentException if the cursor's keyset does not fit the binding's ordering in number or classes
     *     of values
     */
    public CursorToken write(Cursor cursor, CursorBinding binding) {
        byte[] payload = CursorFormat.write(cursor, binding, now(), maxLength);
        CursorToken token = codec.seal(payload, context);
        if (token.value().length() > maxLength) {
            throw PayloadWriter.tooLong(maxLength);
        }
        return token;
    }

    /**
     * Reads a token.
     *
     * @throws InvalidCursorException with the first reason that applies, in the order of {@link Reason}, except that
     *     {@link Reason#MALFORMED} is also given last, for an authentic token whose values do not fit the ordering. A
     *     token that was made more than 60 seconds in the future is {@link Reason#EXPIRED}. No other exception is
     *     thrown, whatever the text is
     */
    public Cursor read(CursorToken token, CursorBinding binding) {
        if (token.value().length() > maxLength) {
            throw new InvalidCursorException(Reason.TOO_LONG);
        }
        PayloadReader payload = new PayloadReader(codec.open(token, context));
        CursorFormat.Stamp stamp = CursorFormat.readStamp(payload);
        long now = now();
        if (stamp.issuedAt() < now - lifetime.toSeconds() || stamp.issuedAt() > now + MAX_SKEW_SECONDS) {
            throw new InvalidCursorException(Reason.EXPIRED);
        }
        if (!stamp.ordering().equals(binding.orderingFingerprint())) {
            throw new InvalidCursorException(Reason.OTHER_ORDERING);
        }
        if (!stamp.filter().equals(binding.filter())) {
            throw new InvalidCursorException(Reason.OTHER_FILTER);
        }
        return CursorFormat.readCursor(payload, binding.ordering());
    }

    private long now() {
        return Math.floorDiv(clock.millis(), 1_000L);
    }

    /** How tokens are made and their limits; neither keys nor scope. */
    @Override
    public String toString() {
        return "CursorTokens[" + codec + ", lifetime=" + lifetime + ", maxLength=" + maxLength + "]";
    }

    /** Made when first needed. */
    private static final class OnDemand {
        static final ProcessKey KEY = new ProcessKey(LoggerFactory.getLogger(CursorTokens.class)::warn);
    }
}
