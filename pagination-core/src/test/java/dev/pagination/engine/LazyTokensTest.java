package dev.pagination.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pagination.CountStrategy;
import dev.pagination.CursorToken;
import dev.pagination.DatabaseText;
import dev.pagination.MovingData;
import dev.pagination.PageFetchException;
import dev.pagination.PageResponse;
import dev.pagination.Total;
import dev.pagination.engine.WalkedPage.Gap;
import dev.pagination.plan.AssembledPage;
import dev.pagination.plan.FetchedPage;
import dev.pagination.plan.FetchedRow;
import dev.pagination.plan.PagePlanner;
import dev.pagination.plan.Row;
import dev.pagination.token.Cursor;
import dev.pagination.token.Cursor.Anchor;
import dev.pagination.token.Keyset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LazyTokensTest {

    private static final Gap GAP = new Gap(Keyset.of(9L), Anchor.GAP_AFTER, OptionalLong.of(9));

    private final ListSource source = ListSource.ofIds(3);
    private final List<Cursor> written = new ArrayList<>();

    @Test
    void makesATokenWhenItIsFirstAskedFor() {
        LazyTokens tokens = new LazyTokens(page(3, true, true), this::write);
        int before = written.size();

        CursorToken next = tokens.next().orElseThrow();

        assertThat(before).isZero();
        assertThat(written).hasSize(1);
        assertThat(tokens.row(2)).isSameAs(next);
        assertThat(tokens.resume()).containsSame(next);
        assertThat(written).hasSize(1);
    }

    @Test
    void placesEachRow() {
        LazyTokens tokens = new LazyTokens(page(3, true, true), this::write);

        tokens.row(1);
        tokens.previous();

        assertThat(written)
                .containsExactly(
                        new Cursor(Keyset.of(2L), Anchor.ROW, 5, OptionalLong.of(8), Total.unknown()),
                        new Cursor(Keyset.of(1L), Anchor.ROW, 5, OptionalLong.of(7), Total.unknown()));
    }

    @Test
    void hasNoTokenForASideWithoutRows() {
        LazyTokens tokens = new LazyTokens(page(3, false, false), this::write);

        assertThat(tokens.next()).isEmpty();
        assertThat(tokens.previous()).isEmpty();
        assertThat(tokens.resume()).isPresent();
    }

    @Test
    void makesTheTokenOfAGapOnce() {
        LazyTokens tokens = new LazyTokens(page(0, false, true), this::write);

        assertThat(tokens.previous().orElseThrow()).isSameAs(tokens.resume().orElseThrow());
        assertThat(written)
                .containsExactly(new Cursor(Keyset.of(9L), Anchor.GAP_AFTER, 5, OptionalLong.of(9), Total.unknown()));
    }

    @Test
    void keepsTheTokenThatWasMadeFirst() {
        List<LazyTokens> self = new ArrayList<>();
        List<CursorToken> first = new ArrayList<>();
        self.add(new LazyTokens(page(1, true, true), cursor -> {
            if (first.isEmpty()) {
                first.add(CursorToken.of("of another thread"));
                first.set(0, self.get(0).row(0));
            }
            return write(cursor);
        }));

        CursorToken token = self.get(0).row(0);

        assertThat(written).hasSize(2);
        assertThat(token).isSameAs(first.get(0));
    }

    @Test
    void leavesThePageWhereATokenCannotBeMade() {
        String longText = "x".repeat(5_000);
        source.fetching =
                plan -> FetchedPage.of(List.of(new FetchedRow<>(Row.of(1), Keyset.of(new DatabaseText(longText)))));

        PageResponse<Row> page = Pagers.over(source).first(2);

        assertThat(page.content()).containsExactly(Row.of(1));
        assertThatExceptionOfType(PageFetchException.class).isThrownBy(page::resumeToken);
    }

    private WalkedPage<Long> page(int rows, boolean next, boolean previous) {
        PagePlanner planner = new PagePlanner(source.ordering(), source.seekStyle());
        List<FetchedRow<Long>> fetched = new ArrayList<>();
        for (long id = 1; id <= rows; id++) {
            fetched.add(new FetchedRow<>(id, Keyset.of(id)));
        }
        return new WalkedPage<>(
                Step.open(planner.first(5), CountStrategy.none(), Optional.empty(), Reach.of(MovingData.live())),
                new AssembledPage<>(fetched, next, previous, OptionalLong.of(7)),
                Total.unknown(),
                rows == 0 ? Optional.of(GAP) : Optional.empty());
    }

    private CursorToken write(Cursor cursor) {
        written.add(cursor);
        return CursorToken.of("token " + written.size());
    }
}
