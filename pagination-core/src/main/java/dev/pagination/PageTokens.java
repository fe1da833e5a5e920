package dev.pagination;

import java.util.Optional;

/**
 * The tokens of one {@link PageResponse}. The engine makes each token when it is first asked for, so a page nobody walks
 * on from pays for none.
 *
 * @see PageResponse
 */
public interface PageTokens {

    /** See {@link PageResponse#nextToken()}. */
    Optional<CursorToken> next();

    /** See {@link PageResponse#previousToken()}. */
    Optional<CursorToken> previous();

    /** See {@link PageResponse#resumeToken()}. */
    Optional<CursorToken> resume();

    /** See {@link PageResponse#token(int)}. */
    CursorToken row(int index);
}
