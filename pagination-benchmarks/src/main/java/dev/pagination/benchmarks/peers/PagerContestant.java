package dev.pagination.benchmarks.peers;

import dev.pagination.CursorToken;
import dev.pagination.KeysetPager;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.benchmarks.Txn;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A pager of this library. The tokens of a page are made with it, as a service hands them out.
 *
 * @param toTxn not timed
 */
record PagerContestant<T>(KeysetPager<T> pager, int size, Function<T, Txn> toTxn)
        implements Contestant<PagerContestant.TokenPage<T>> {

    /** A page with its tokens. */
    record TokenPage<T>(PageResponse<T> page, Optional<CursorToken> next, Optional<CursorToken> previous) {

        static <T> TokenPage<T> of(PageResponse<T> page) {
            return new TokenPage<>(page, page.nextToken(), page.previousToken());
        }
    }

    @Override
    public TokenPage<T> first() {
        return TokenPage.of(pager.first(size));
    }

    @Override
    public Optional<TokenPage<T>> next(TokenPage<T> page) {
        return page.next().map(token -> TokenPage.of(pager.next(token)));
    }

    @Override
    public Optional<TokenPage<T>> previous(TokenPage<T> page) {
        return page.previous().map(token -> TokenPage.of(pager.previous(token)));
    }

    @Override
    public TokenPage<T> at(Shown page) {
        return TokenPage.of(pager.page(PageRequest.ofPage(page.number(), size)));
    }

    @Override
    public List<Txn> rows(TokenPage<T> page) {
        return page.page().content().stream().map(toTxn).toList();
    }
}
