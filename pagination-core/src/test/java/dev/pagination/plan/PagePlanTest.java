package dev.pagination.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.pagination.plan.PagePlan.Counting;
import dev.pagination.token.Keyset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PagePlanTest {

    private static final SeekBranch ALL =
            new SeekBranch(SeekPredicate.ALWAYS, Orderings.byId().keys());

    @Test
    void asksForOneRowMoreThanThePage() {
        assertThat(plan(List.of(ALL)).limit()).isEqualTo(8);
    }

    @Test
    void changesTheWayOfCountingOnly() {
        PagePlan plan = plan(List.of(ALL));

        PagePlan counting = plan.with(Counting.INLINE);

        assertThat(counting.counting()).isEqualTo(Counting.INLINE);
        assertThat(counting.with(Counting.APART)).isEqualTo(plan);
    }

    @Test
    void changesTheLookBehindOnly() {
        PagePlan plan = plan(List.of(ALL));

        PagePlan probing = plan.with(new Behind.Probe(List.of(ALL)));

        assertThat(probing.behind()).isEqualTo(new Behind.Probe(List.of(ALL)));
        assertThat(probing.with(plan.behind())).isEqualTo(plan);
    }

    @Test
    void copiesWhatItIsGiven() {
        List<SeekBranch> branches = new ArrayList<>(List.of(ALL));
        List<FetchedRow<String>> rows = new ArrayList<>(List.of(new FetchedRow<>("row", Keyset.of(1L))));
        PagePlan plan = plan(branches);
        Behind.Probe probe = new Behind.Probe(branches);
        FetchedPage<String> fetched = FetchedPage.of(rows);
        AssembledPage<String> page = new AssembledPage<>(rows, false, false, OptionalLong.empty());

        branches.clear();
        rows.clear();

        assertThat(plan.branches()).containsExactly(ALL);
        assertThat(probe.branches()).containsExactly(ALL);
        assertThat(fetched.rows()).hasSize(1);
        assertThat(page.rows()).hasSize(1);
    }

    @Test
    void fetchesNothingBesidesUnlessTold() {
        FetchedPage<String> fetched = FetchedPage.of(List.of());

        assertThat(fetched.behind()).isEmpty();
        assertThat(fetched.count()).isEmpty();
    }

    @Test
    void letsARowBeNullButNotItsKeyset() {
        assertThat(new FetchedRow<String>(null, Keyset.of(1L)).value()).isNull();
        assertThatNullPointerException()
                .isThrownBy(() -> new FetchedRow<>("row", null))
                .withMessage("keyset");
    }

    private static PagePlan plan(List<SeekBranch> branches) {
        return new PagePlan(
                Orderings.byId(),
                branches,
                Optional.empty(),
                Travel.FORWARD,
                7,
                0,
                OptionalLong.empty(),
                new Behind.Known(false),
                Counting.APART);
    }
}
