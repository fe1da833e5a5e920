package dev.pagination.engine;

import dev.pagination.CursorToken;
import dev.pagination.PageTokens;
import dev.pagination.token.Cursor;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Tokens that are made when first asked for, and then kept, so that asking twice gives the same text. Thread-safe. */
final class LazyTokens implements PageTokens {

    private final WalkedPage<?> page;
    private final TokenWriter writer;
    private final int rows;

    /** One place per row, and one for the gap of an empty page. */
    private final AtomicReferenceArray<CursorToken> made;

    LazyTokens(WalkedPage<?> page, TokenWriter writer) {
        this.page = page;
        this.writer = writer;
        this.rows = page.page().rows().size();
        this.made = new AtomicReferenceArray<>(Math.max(rows, 1));
    }

    @Override
    public Optional<CursorToken> next() {
        return page.page().hasNext() ? resume() : Optional.empty();
    }

    @Override
    public Optional<CursorToken> previous() {
        if (!page.page().hasPrevious()) {
            return Optional.empty();
        }
        return rows > 0 ? Optional.of(row(0)) : resume();
    }

    @Override
    public Optional<CursorToken> resume() {
        return rows > 0 ? Optional.of(row(rows - 1)) : page.gapCursor().map(gap -> token(0, gap));
    }

    @Override
    public CursorToken row(int index) {
        CursorToken token = made.get(index);
        return token != null ? token : token(index, page.cursor(index));
    }

    private CursorToken token(int place, Cursor cursor) {
        CursorToken token = made.get(place);
        if (token != null) {
            return token;
        }
        made.compareAndSet(place, null, writer.write(cursor));
        return made.get(place);
    }
}
