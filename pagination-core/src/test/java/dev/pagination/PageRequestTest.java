package dev.pagination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageRequestTest {

    private static final CursorToken TOKEN = CursorToken.of("c2VjcmV0");

    @Test
    void asksForTheFirstPageInThePagersSize() {
        PageRequest request = PageRequest.first();

        assertThat(request.position()).isEqualTo(new Position.First());
        assertThat(request.size()).isEmpty();
        assertThat(request.count()).isEmpty();
    }

    @Test
    void asksForTheFirstPageInAGivenSize() {
        PageRequest request = PageRequest.first(20);

        assertThat(request.position()).isEqualTo(new Position.First());
        assertThat(request.size()).hasValue(20);
    }

    @Test
    void asksForTheLastPage() {
        assertThat(PageRequest.last().position()).isEqualTo(new Position.Last());
        assertThat(PageRequest.last().size()).isEmpty();
        assertThat(PageRequest.last(7).position()).isEqualTo(new Position.Last());
        assertThat(PageRequest.last(7).size()).hasValue(7);
    }

    @Test
    void asksForThePageOnEitherSideOfAToken() {
        assertThat(PageRequest.after(TOKEN).position()).isEqualTo(new Position.After(TOKEN));
        assertThat(PageRequest.before(TOKEN).position()).isEqualTo(new Position.Before(TOKEN));
        assertThat(PageRequest.after(TOKEN).size()).isEmpty();
    }

    @Test
    void asksForANumberedPage() {
        PageRequest request = PageRequest.ofPage(3_000_000_000L, 50);

        assertThat(request.position()).isEqualTo(new Position.Numbered(3_000_000_000L));
        assertThat(request.size()).hasValue(50);
    }

    @Test
    void refusesANegativePageNumber() {
        assertThatExceptionOfType(InvalidPageRequestException.class)
                .isThrownBy(() -> PageRequest.ofPage(-1, 50))
                .withMessage("The page number -1 is negative; the first page is number 0.");
    }

    @Test
    void leavesTheSizeToThePagersLimits() {
        assertThat(PageRequest.first(-5).size()).hasValue(-5);
        assertThat(PageRequest.first().withSize(Integer.MAX_VALUE).size()).hasValue(Integer.MAX_VALUE);
    }

    @Test
    void keepsTheOtherPartsWhenOneChanges() {
        PageRequest request = PageRequest.after(TOKEN)
                .withMovingData(MovingData.live())
                .withCount(CountStrategy.none())
                .withSize(9);

        assertThat(request.position()).isEqualTo(new Position.After(TOKEN));
        assertThat(request.count()).contains(CountStrategy.none());
        assertThat(request.size()).hasValue(9);
        assertThat(request.movingData()).contains(MovingData.live());
        assertThat(request.withMovingData(MovingData.upToGreatest("id")).count())
                .contains(CountStrategy.none());
        assertThat(PageRequest.first().movingData()).isEmpty();
    }

    @Test
    void refusesNull() {
        assertThatNullPointerException().isThrownBy(() -> PageRequest.at(null)).withMessage("position");
        assertThatNullPointerException()
                .isThrownBy(() -> PageRequest.after(null))
                .withMessage("token");
        assertThatNullPointerException()
                .isThrownBy(() -> PageRequest.before(null))
                .withMessage("token");
        assertThatNullPointerException()
                .isThrownBy(() -> PageRequest.first().withCount(null))
                .withMessage("strategy");
        assertThatNullPointerException()
                .isThrownBy(() -> PageRequest.first().withMovingData(null))
                .withMessage("level");
    }

    @Test
    void equalsByItsParts() {
        PageRequest request = PageRequest.first(5).withCount(CountStrategy.separate());

        assertThat(request)
                .isEqualTo(
                        PageRequest.first().withCount(CountStrategy.separate()).withSize(5))
                .hasSameHashCodeAs(
                        PageRequest.first().withCount(CountStrategy.separate()).withSize(5))
                .isNotEqualTo(PageRequest.last(5).withCount(CountStrategy.separate()))
                .isNotEqualTo(PageRequest.first(6).withCount(CountStrategy.separate()))
                .isNotEqualTo(PageRequest.first(5).withCount(CountStrategy.combined()))
                .isNotEqualTo(request.withMovingData(MovingData.live()))
                .isNotEqualTo("first");
    }

    @Test
    void doesNotShowItsToken() {
        String text = PageRequest.after(TOKEN).withSize(5).toString();

        assertThat(text)
                .isEqualTo("PageRequest[After[token=CursorToken[8 characters]], size=5, count=null, movingData=null]")
                .doesNotContain(TOKEN.value());
    }

    @Test
    void asksForPlacesBetweenBoundaries() {
        PageBoundaries boundaries = new PageBoundaries(5, 4, Instant.EPOCH, List.of());

        PageRequest numbered = PageRequest.ofPage(7, 50, boundaries);
        PageRequest part = PageRequest.within(WalkPart.whole());

        assertThat(numbered.position()).isEqualTo(new Position.NumberedFrom(7, boundaries));
        assertThat(numbered.size()).hasValue(50);
        assertThat(part.position()).isEqualTo(new Position.Within(WalkPart.whole()));
        assertThat(part.size()).isEmpty();
    }
}
