package dev.pagination;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The part of a walk that lies after one place and up to another, either of which may be open. It is read forward by
 * {@link PageRequest#within}; hand the two tokens to another machine to read it there. Immutable.
 *
 * <pre>{@code
 * for (WalkPart part : orders.boundaries(10_000).parts(8)) {
 *     executor.execute(() -> orders.stream(PageRequest.within(part).withSize(500)).forEach(this::export));
 * }
 * }</pre>
 *
 * <p>The database decides on both ends where a row lies, so the parts of one walk share no row and leave none out, also
 * while rows come and go, and also if the row of an end is gone.
 */
public final class WalkPart {

    private static final WalkPart WHOLE = new WalkPart(null, null);

    private final @Nullable CursorToken start;
    private final @Nullable CursorToken end;

    private WalkPart(@Nullable CursorToken start, @Nullable CursorToken end) {
        this.start = start;
        this.end = end;
    }

    /** All rows. */
    public static WalkPart whole() {
        return WHOLE;
    }

    /** The same part, but only what comes after the row of a token: where a walk through it was broken off. */
    public WalkPart after(CursorToken token) {
        return new WalkPart(Objects.requireNonNull(token, "token"), end);
    }

    /** The same part, but only up to the row of a token, that row included. */
    public WalkPart through(CursorToken token) {
        return new WalkPart(start, Objects.requireNonNull(token, "token"));
    }

    /** The token of the last row before the part; empty if it begins with the first row. */
    public Optional<CursorToken> start() {
        return Optional.ofNullable(start);
    }

    /** The token of the part's last row; empty if it ends with the last row. */
    public Optional<CursorToken> end() {
        return Optional.ofNullable(end);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WalkPart that && Objects.equals(start, that.start) && Objects.equals(end, that.end);
    }

    @Override
    public int hashCode() {
        return Objects.hash(start, end);
    }

    /** Which ends it has; no token. */
    @Override
    public String toString() {
        return "WalkPart[" + (start == null ? "from the first row" : "after a row") + ", "
                + (end == null ? "to the last row" : "through a row") + "]";
    }
}
