package dev.pagination.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pagination.CursorToken;
import dev.pagination.InvalidCursorException;
import dev.pagination.InvalidCursorException.Reason;
import dev.pagination.KeyType;
import dev.pagination.Ordering;
import dev.pagination.SortKey;
import dev.pagination.token.RandomCursors.Bound;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTokensTest {

    private static final SortKey ID = SortKey.desc("id").notNull();
    private static final KeyType TIME = KeyType.TIMESTAMP;
    private static final KeyType NUMBER = KeyType.INTEGER;

    /** {@link Samples#ORDERING} with one thing changed. */
    static final List<Ordering> OTHER_ORDERINGS = List.of(
            new Ordering(List.of(SortKey.asc("created_at"), ID), List.of(TIME, NUMBER)),
            new Ordering(List.of(SortKey.desc("created_at").nullsFirst(), ID), List.of(TIME, NUMBER)),
            new Ordering(List.of(SortKey.desc("created_at").notNull(), ID), List.of(TIME, NUMBER)),
            new Ordering(List.of(SortKey.desc("created_at"), ID), List.of(KeyType.INSTANT, NUMBER)),
            new Ordering(List.of(SortKey.desc("settled_at"), ID), List.of(TIME, NUMBER)),
            new Ordering(List.of(ID), List.of(NUMBER)),
            new Ordering(List.of(SortKey.desc("created_at"), SortKey.asc("x"), ID), List.of(TIME, NUMBER, NUMBER)),
            Samples.ORDERING.reversed());

    private static final List<Fingerprint> OTHER_FILTERS = List.of(
            Fingerprint.ofFilter("SELECT * FROM orders WHERE customer = ?", List.of(4712)),
            Fingerprint.ofFilter("SELECT * FROM orders WHERE customer > ?", List.of(4711)),
            Fingerprint.ofFilter("SELECT * FROM orders WHERE customer = ?", List.of()));

    private final CursorTokens tokens = CursorTokens.encrypted(Samples.ring(1)).withClock(Samples.CLOCK);

    @Provide
    Arbitrary<Bound> cursors() {
        return RandomCursors.cursors();
    }

    @Property(tries = 500)
    void readWhatTheyWrote(@ForAll("cursors") Bound bound) {
        CursorTokens large = tokens.withMaxLength(65_536);
        CursorTokens signed = CursorTokens.signed(Samples.ring(1)).withMaxLength(65_536);

        assertThat(large.read(large.write(bound.cursor(), bound.binding()), bound.binding()))
                .isEqualTo(bound.cursor());
        assertThat(signed.read(signed.write(bound.cursor(), bound.binding()), bound.binding()))
                .isEqualTo(bound.cursor());
    }

    @Test
    void writeShortTokens() {
        assertThat(write().value()).hasSizeLessThan(120);
        assertThat(CursorTokens.signed(Samples.ring(1))
                        .write(Samples.CURSOR, Samples.BINDING)
                        .value())
                .hasSizeLessThan(90);
    }

    @ParameterizedTest
    @FieldSource("OTHER_ORDERINGS")
    void refuseATokenOfAnotherOrdering(Ordering ordering) {
        assertRefused(tokens, write(), CursorBinding.of(ordering, Samples.FILTER), Reason.OTHER_ORDERING);
    }

    @Test
    void acceptATokenOfTheSameOrderingInOtherCase() {
        Ordering upper = new Ordering(
                List.of(SortKey.desc("CREATED_AT"), SortKey.desc("Id").notNull()), List.of(TIME, NUMBER));

        assertThat(tokens.read(write(), CursorBinding.of(upper, Samples.FILTER)))
                .isEqualTo(Samples.CURSOR);
    }

    @ParameterizedTest
    @FieldSource("OTHER_FILTERS")
    void refuseATokenOfAnotherFilter(Fingerprint filter) {
        assertRefused(tokens, write(), Samples.BINDING.withFilter(filter), Reason.OTHER_FILTER);
    }

    @Test
    void refuseATokenOfAnotherScope() {
        CursorTokens scoped = tokens.withScope("tenant 1");
        CursorToken token = scoped.write(Samples.CURSOR, Samples.BINDING);

        assertThat(scoped.read(token, Samples.BINDING)).isEqualTo(Samples.CURSOR);
        assertRefused(tokens.withScope("tenant 2"), token, Samples.BINDING, Reason.NOT_AUTHENTIC);
        assertRefused(tokens, token, Samples.BINDING, Reason.NOT_AUTHENTIC);
        assertRefused(scoped, write(), Samples.BINDING, Reason.NOT_AUTHENTIC);
    }

    @Test
    void tellScopesApartThatUtf8CannotTell() {
        CursorToken token = tokens.withScope("\uD83D").write(Samples.CURSOR, Samples.BINDING);

        assertRefused(tokens.withScope("?"), token, Samples.BINDING, Reason.NOT_AUTHENTIC);
        assertRefused(tokens.withScope("\uDE00"), token, Samples.BINDING, Reason.NOT_AUTHENTIC);
    }

    @Test
    void refuseATokenAfterItsLifetime() {
        CursorToken token = write();

        assertThat(at(Duration.ofHours(24)).read(token, Samples.BINDING)).isEqualTo(Samples.CURSOR);
        assertRefused(at(Duration.ofHours(24).plusSeconds(1)), token, Samples.BINDING, Reason.EXPIRED);
    }

    @Test
    void goByTheReadersLifetime() {
        CursorToken token = tokens.withLifetime(Duration.ofDays(3_650)).write(Samples.CURSOR, Samples.BINDING);

        assertRefused(
                at(Duration.ofSeconds(61)).withLifetime(Duration.ofMinutes(1)), token, Samples.BINDING, Reason.EXPIRED);
        assertThat(at(Duration.ofDays(3_000))
                        .withLifetime(Duration.ofDays(3_650))
                        .read(token, Samples.BINDING))
                .isEqualTo(Samples.CURSOR);
    }

    @Test
    void refuseATokenFromTheFuture() {
        CursorToken token = write();

        assertThat(at(Duration.ofSeconds(-60)).read(token, Samples.BINDING)).isEqualTo(Samples.CURSOR);
        assertRefused(at(Duration.ofSeconds(-61)), token, Samples.BINDING, Reason.EXPIRED);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, Long.MAX_VALUE})
    void refuseATokenOfAnAbsurdTime(long issuedAt) {
        byte[] payload = CursorFormat.write(Samples.CURSOR, Samples.BINDING, issuedAt, 4_096);
        CursorToken token = EncryptedTokenCodec.of(Samples.ring(1)).seal(payload, new byte[0]);

        assertRefused(tokens, token, Samples.BINDING, Reason.EXPIRED);
    }

    @Test
    void goByTheSystemsTimeUnlessSaid() {
        CursorTokens now = CursorTokens.encrypted(Samples.ring(1)).withLifetime(Duration.ofMinutes(5));

        assertThat(now.read(now.write(Samples.CURSOR, Samples.BINDING), Samples.BINDING))
                .isEqualTo(Samples.CURSOR);
        assertRefused(
                now,
                tokens.withClock(Samples.at(Instant.EPOCH)).write(Samples.CURSOR, Samples.BINDING),
                Samples.BINDING,
                Reason.EXPIRED);
    }

    @Test
    void refuseALongTokenUnread() {
        CursorTokens strict = tokens.withMaxLength(256);

        assertRefused(strict, CursorToken.of("!".repeat(257)), Samples.BINDING, Reason.TOO_LONG);
        assertRefused(strict, CursorToken.of("!".repeat(256)), Samples.BINDING, Reason.MALFORMED);
        assertRefused(tokens, CursorToken.of("A".repeat(4_097)), Samples.BINDING, Reason.TOO_LONG);
        assertRefused(tokens, CursorToken.of("A".repeat(4_096)), Samples.BINDING, Reason.UNSUPPORTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "A", "AA", "null", "....", "AQE", "AQEAAAA", "\u0000", "%00", "\uD83D\uDE00"})
    void refuseAbsurdTokens(String text) {
        assertRefused(tokens, CursorToken.of(text), Samples.BINDING, Reason.MALFORMED);
    }

    @Property(tries = 2_000)
    void throwNothingElseWhateverTheTokenIs(@ForAll String text) {
        assertThatExceptionOfType(InvalidCursorException.class)
                .isThrownBy(() -> tokens.read(CursorToken.of(text), Samples.BINDING));
    }

    @Property(tries = 2_000)
    void throwNothingElseWhateverAnAuthenticTokenHolds(@ForAll byte[] payload) {
        CursorToken token = SignedTokenCodec.of(Samples.ring(1)).seal(payload, new byte[0]);
        CursorTokens signed = CursorTokens.signed(Samples.ring(1)).withMaxLength(65_536);

        assertThatExceptionOfType(InvalidCursorException.class).isThrownBy(() -> signed.read(token, Samples.BINDING));
    }

    @Test
    void checkTimeThenOrderingThenFilterThenValues() {
        Ordering other = OTHER_ORDERINGS.get(0);
        CursorBinding allWrong = CursorBinding.of(other, OTHER_FILTERS.get(0));
        CursorBinding filterWrong = Samples.BINDING.withFilter(OTHER_FILTERS.get(0));
        byte[] payload = CursorFormat.write(Samples.CURSOR, Samples.BINDING, Samples.NOW.getEpochSecond(), 4_096);
        byte[] truncated = Arrays.copyOf(payload, payload.length - 1);
        CursorToken token = EncryptedTokenCodec.of(Samples.ring(1)).seal(truncated, new byte[0]);

        assertRefused(at(Duration.ofDays(2)), token, allWrong, Reason.EXPIRED);
        assertRefused(tokens, token, allWrong, Reason.OTHER_ORDERING);
        assertRefused(tokens, token, filterWrong, Reason.OTHER_FILTER);
        assertRefused(tokens, token, Samples.BINDING, Reason.MALFORMED);
    }

    private CursorToken write() {
        return tokens.write(Samples.CURSOR, Samples.BINDING);
    }

    private CursorTokens at(Duration later) {
        return tokens.withClock(Samples.at(Samples.NOW.plus(later)));
    }

    private static void assertRefused(CursorTokens tokens, CursorToken token, CursorBinding binding, Reason reason) {
        assertThatExceptionOfType(InvalidCursorException.class)
                .isThrownBy(() -> tokens.read(token, binding))
                .withMessage(new InvalidCursorException(reason).getMessage())
                .withNoCause()
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
