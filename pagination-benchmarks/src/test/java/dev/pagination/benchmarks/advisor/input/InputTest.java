package dev.pagination.benchmarks.advisor.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.SortKey;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InputTest {

    @Test
    void readsAnOrder() {
        assertThat(OrderText.keys("created_at desc, shipped NULLS FIRST, amount DESC NULLS LAST, id NOT NULL"))
                .containsExactly(
                        SortKey.desc("created_at"),
                        SortKey.asc("shipped").nullsFirst(),
                        SortKey.desc("amount").nullsLast(),
                        SortKey.asc("id").notNull());
    }

    @Test
    void takesValuesForWhatTheyLookLike() {
        assertThat(ParameterText.values(List.of(
                        "whole=-17",
                        "decimal=1.50",
                        "date=2024-01-31",
                        "time=2024-01-31T12:00:00",
                        "flag=true",
                        "nodate=2024-13-31",
                        "text=a=b",
                        "empty=")))
                .isEqualTo(Map.of(
                        "whole",
                        -17L,
                        "decimal",
                        new BigDecimal("1.50"),
                        "date",
                        LocalDate.of(2024, 1, 31),
                        "time",
                        LocalDateTime.of(2024, 1, 31, 12, 0),
                        "flag",
                        true,
                        "nodate",
                        "2024-13-31",
                        "text",
                        "a=b",
                        "empty",
                        ""));
    }

    @Test
    void takesValuesForWhatTheyAreSaidToBe() {
        assertThat(ParameterText.values(List.of(
                        "t:text=17", "l:long=17", "d:decimal=17", "b:boolean=false", "i:instant=2024-01-31T12:00:00Z")))
                .isEqualTo(Map.of(
                        "t",
                        "17",
                        "l",
                        17L,
                        "d",
                        new BigDecimal("17"),
                        "b",
                        false,
                        "i",
                        OffsetDateTime.of(2024, 1, 31, 12, 0, 0, 0, ZoneOffset.UTC)));
    }

    @Test
    void readsDepthsAndTimes() {
        assertThat(Depth.parse("1_000").of(500)).isEqualTo(500);
        assertThat(Depth.parse("1000").of(5_000)).isEqualTo(1_000);
        assertThat(Depth.parse(" 25% ").of(5_000)).isEqualTo(1_250);
        assertThat(new DurationText().convert("500ms")).isEqualTo(Duration.ofMillis(500));
        assertThat(new DurationText().convert("60s")).isEqualTo(Duration.ofMinutes(1));
        assertThat(new DurationText().convert("2m")).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void givesEachTextTheValuesItNames() {
        Question question = new Question(
                new Subject.Table("sales.\"Order\""),
                Map.of("since", 1L, "sin", 2L),
                List.of(),
                List.of(),
                List.of(),
                new Question.Shape(List.of(50), List.of(Depth.parse("0")), Question.Forms.CHOSEN),
                new Question.Limits(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ZERO));

        assertThat(question.valuesIn("a >= :since AND b::sin = 1")).isEqualTo(Map.of("since", 1L));
        assertThat(question.filter()).isEqualTo(Condition.ALL);
    }

    @Test
    void hidesUrlAndPasswords() {
        Credentials given = new Credentials("jdbc:postgresql://host/db?user=me&password=in-url&ssl=true", "", "given");

        assertThat(given.hide("no in-url, no given, no " + given.url())).isEqualTo("no ***, no ***, no ***");
        assertThat(new Credentials("jdbc:x://me:in-url@host/db", "", "").hide("in-url"))
                .isEqualTo("***");
        assertThat(new Credentials("jdbc:oracle:thin:me/in-url@host", "", "").hide("in-url"))
                .isEqualTo("***");
        assertThat(given.toString()).isEqualTo("Credentials[***]");
        assertThat(given.hide(null)).isEqualTo("null");
    }

    @Test
    void givesTheDriverUserAndPassword() {
        assertThat(new Credentials("jdbc:x", "me", "secret").properties())
                .isEqualTo(Map.of("user", "me", "password", "secret"));
        assertThat(new Credentials("jdbc:x", "", "").properties()).isEmpty();
    }
}
