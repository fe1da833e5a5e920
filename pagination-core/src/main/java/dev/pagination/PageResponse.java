package dev.pagination;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page: its rows in the ordering's order, what is known about it, and the tokens to walk on from it. Immutable.
 *
 * <p>Tokens are made on demand. Making one fails with {@link PageFetchException} if the row's key values do not fit in
 * a token; the page itself is not affected.
 *
 * @param <T> the type of a row
 */
public final class PageResponse<T> {

    private final List<T> content;
    private final PageMetadata metadata;
    private final Total total;
    private final PageTokens tokens;

    private PageResponse(List<T> content, PageMetadata metadata, Total total, PageTokens tokens) {
        this.content = content;
        this.metadata = metadata;
        this.total = total;
        this.tokens = tokens;
    }

    /** A page; the rows are copied. */
    public static <T> PageResponse<T> of(List<T> content, PageMetadata metadata, Total total, PageTokens tokens) {
        return new PageResponse<>(
                Collections.unmodifiableList(new ArrayList<>(content)),
                Objects.requireNonNull(metadata, "metadata"),
                Objects.requireNonNull(total, "total"),
                Objects.requireNonNull(tokens, "tokens"));
    }

    /** The rows, at most {@link PageMetadata#pageSize()}, in the ordering's order also when walked backward. */
    public List<T> content() {
        return content;
    }

    /** Page number, sizes and whether there is more on either side. */
    public PageMetadata metadata() {
        return metadata;
    }

    /** What is known of the number of rows in the whole result. */
    public Total total() {
        return total;
    }

    /** The token for the page after this one; present exactly if {@link PageMetadata#hasNext()}. */
    public Optional<CursorToken> nextToken() {
        return tokens.next();
    }

    /** The token for the page before this one; present exactly if {@link PageMetadata#hasPrevious()}. */
    public Optional<CursorToken> previousToken() {
        return tokens.previous();
    }

    /**
     * The token from which {@link KeysetPager#next} delivers what may appear after this page later, also where nothing
     * follows now. For an empty page it is the place the page was read from. Absent only for an empty first or last
     * page, and for an empty numbered page of an empty result: there is no place to name.
     */
    public Optional<CursorToken> resumeToken() {
        return tokens.resume();
    }

    /**
     * The token of one row: {@link KeysetPager#next} starts after the row, {@link KeysetPager#previous} ends before it.
     *
     * @param index 0-based, of a row in {@link #content()}
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public CursorToken token(int index) {
        return tokens.row(Objects.checkIndex(index, content.size()));
    }

    /** The same page with every row replaced; metadata, total and tokens stay. */
    public <R> PageResponse<R> map(Function<? super T, ? extends R> mapper) {
        List<R> mapped = new ArrayList<>(content.size());
        for (T row : content) {
            mapped.add(mapper.apply(row));
        }
        return new PageResponse<>(Collections.unmodifiableList(mapped), metadata, total, tokens);
    }

    /** Size and metadata; no row, no token. */
    @Override
    public String toString() {
        return "PageResponse[" + content.size() + " rows, " + metadata + ", " + total + "]";
    }
}
