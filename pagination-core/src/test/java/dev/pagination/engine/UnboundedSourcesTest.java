package dev.pagination.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pagination.Ordering;
import dev.pagination.engine.PageSource.Bounding;
import dev.pagination.engine.PageSource.Isolation;
import dev.pagination.plan.FetchedPage;
import dev.pagination.plan.FixedStyle;
import dev.pagination.plan.NullDefault;
import dev.pagination.plan.Orderings;
import dev.pagination.plan.PagePlan;
import dev.pagination.plan.Row;
import dev.pagination.plan.SeekForm;
import dev.pagination.plan.SeekStyle;
import dev.pagination.token.Fingerprint;
import dev.pagination.token.UpperBound;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** A source that says nothing of bounds has none. */
class UnboundedSourcesTest {

    private static final UpperBound BOUND = new UpperBound(0, 4L);

    private static final class Plain implements PageSource<Row>, PageSession<Row> {

        @Override
        public Ordering ordering() {
            return Orderings.byId();
        }

        @Override
        public SeekStyle seekStyle() {
            return new FixedStyle(SeekForm.UNION, NullDefault.LOWEST);
        }

        @Override
        public Fingerprint filter() {
            return Fingerprint.ofFilter("", List.of());
        }

        @Override
        public PageSession<Row> open(Isolation isolation) {
            return this;
        }

        @Override
        public FetchedPage<Row> fetch(PagePlan plan) {
            return FetchedPage.of(List.of());
        }

        @Override
        public OptionalLong count(OptionalLong max, Optional<Duration> budget) {
            return OptionalLong.of(0);
        }

        @Override
        public OptionalLong estimate() {
            return OptionalLong.empty();
        }

        @Override
        public void close() {}
    }

    @Test
    void haveNoBounds() {
        Plain plain = new Plain();

        assertThat(plain.bounding(0)).isEqualTo(Bounding.NONE);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> plain.upTo(BOUND))
                .withMessage("The rows of this source cannot be bounded.");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> plain.greatest(0))
                .withMessage("The greatest value of a key cannot be had from this source.");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> plain.now(0, Duration.ZERO))
                .withMessage("The database's clock cannot be had from this source.");
    }

    @Test
    void areBoundedAsTheSourceWithinThem() {
        ListSource source = ListSource.ofIds(6);
        Fingerprint name = Fingerprint.ofFilter("name", List.of());
        BoundSource<Row> named = new BoundSource<>(source, name);

        assertThat(named.bounding(0)).isEqualTo(Bounding.BY_GREATEST_AND_CLOCK);
        assertThat(named.upTo(BOUND).filter()).isEqualTo(name);
        assertThat(Pagers.ids(
                        new EnginePager<>(named.upTo(BOUND), Pagers.SETTINGS, new TotalCache(Pagers.SETTINGS.clock()))
                                .first(9)))
                .containsExactly(1L, 2L, 3L, 4L);
    }
}
