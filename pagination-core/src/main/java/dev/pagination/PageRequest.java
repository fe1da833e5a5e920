package dev.pagination;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What page is wanted: a {@link Position}, and if given a size, a {@link CountStrategy} for this call only, and a level of
 * {@link MovingData}. Without a size, a page reached by a token keeps the size of the page the token came from, and any
 * other page gets the pager's default. Immutable.
 *
 * <pre>{@code
 * PageRequest.first(50)
 * PageRequest.after(token).withCount(CountStrategy.none())
 * PageRequest.ofPage(7, 50)
 * }</pre>
 */
public final class PageRequest {

    private final Position position;
    private final @Nullable Integer size;
    private final @Nullable CountStrategy count;
    private final @Nullable MovingData movingData;

    private PageRequest(
            Position position, @Nullable Integer size, @Nullable CountStrategy count, @Nullable MovingData movingData) {
        this.position = Objects.requireNonNull(position, "position");
        this.size = size;
        this.count = count;
        this.movingData = movingData;
    }

    /** A page at a position. */
    public static PageRequest at(Position position) {
        return new PageRequest(position, null, null, null);
    }

    /** The first page. */
    public static PageRequest first() {
        return at(new Position.First());
    }

    /** The first page with at most {@code size} rows. */
    public static PageRequest first(int size) {
        return first().withSize(size);
    }

    /** The last page. */
    public static PageRequest last() {
        return at(new Position.Last());
    }

    /** The last page with at most {@code size} rows. */
    public static PageRequest last(int size) {
        return last().withSize(size);
    }

    /** The page after the row of a token. */
    public static PageRequest after(CursorToken token) {
        return at(new Position.After(token));
    }

    /** The page before the row of a token. */
    public static PageRequest before(CursorToken token) {
        return at(new Position.Before(token));
    }

    /**
     * The page with a 0-based number, read by OFFSET.
     *
     * @throws InvalidPageRequestException if the number is negative
     */
    public static PageRequest ofPage(long number, int size) {
        return at(new Position.Numbered(number)).withSize(size);
    }

    /**
     * The page with a 0-based number, read from the nearest boundary before it. It is the page that {@link #ofPage(long,
     * int)} would read as long as no rows came or went before it since the boundaries were taken.
     *
     * @throws InvalidPageRequestException if the number is negative
     */
    public static PageRequest ofPage(long number, int size, PageBoundaries boundaries) {
        return at(new Position.NumberedFrom(number, boundaries)).withSize(size);
    }

    /**
     * The first page of a part of the walk; {@link KeysetPager#pages(PageRequest)} and
     * {@link KeysetPager#stream(PageRequest)} read the part to its end. {@code hasNext} and the next token are there as
     * long as the part goes on. Tokens know nothing of parts: to go on within the part, ask for
     * {@link WalkPart#after part.after(token)}.
     */
    public static PageRequest within(WalkPart part) {
        return at(new Position.Within(part));
    }

    /** The same request for at most {@code size} rows; the pager's limits are checked when the page is fetched. */
    public PageRequest withSize(int newSize) {
        return new PageRequest(position, newSize, count, movingData);
    }

    /** The same request with its own way to a total. */
    public PageRequest withCount(CountStrategy strategy) {
        return new PageRequest(position, size, Objects.requireNonNull(strategy, "strategy"), movingData);
    }

    /**
     * The same request for rows up to a bound that is taken now, or for all rows if {@code level} is live, whatever the
     * pager's level is and whether or not its token has a bound. So a walk that has come to its bound goes on with what
     * has come since: {@code PageRequest.after(page.resumeToken().get()).withMovingData(level)}.
     */
    public PageRequest withMovingData(MovingData level) {
        return new PageRequest(position, size, count, Objects.requireNonNull(level, "level"));
    }

    /** Where the page lies. */
    public Position position() {
        return position;
    }

    /** The size asked for, empty if none was. */
    public OptionalInt size() {
        return size == null ? OptionalInt.empty() : OptionalInt.of(size);
    }

    /** The way to a total for this request, empty for the pager's own. */
    public Optional<CountStrategy> count() {
        return Optional.ofNullable(count);
    }

    /** Which rows the walk may see from this page on, empty for what the token or else the pager says. */
    public Optional<MovingData> movingData() {
        return Optional.ofNullable(movingData);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PageRequest that
                && position.equals(that.position)
                && Objects.equals(size, that.size)
                && Objects.equals(count, that.count)
                && Objects.equals(movingData, that.movingData);
    }

    @Override
    public int hashCode() {
        return Objects.hash(position, size, count, movingData);
    }

    @Override
    public String toString() {
        return "PageRequest[" + position + ", size=" + size + ", count=" + count + ", movingData=" + movingData + "]";
    }
}
