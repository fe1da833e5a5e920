package dev.pagination.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagination.sql.SqlFragment;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ParametersTest {

    private static final Instant NOON = Instant.parse("2024-03-10T12:00:00.123456789Z");
    private static final OffsetDateTime NOON_IN_UTC =
            OffsetDateTime.of(2024, 3, 10, 12, 0, 0, 123456789, ZoneOffset.UTC);

    @Test
    void keepsTextAndValuesByPosition() {
        SqlFragment sql = Parameters.positional("a = ? AND b = '?' AND c > ?", 1, null);

        assertThat(sql.text()).isEqualTo("a = ? AND b = '?' AND c > ?");
        assertThat(sql.binds()).containsExactly(1, null);
    }

    @Test
    void replacesNamesByPlaceholdersInOrderOfUse() {
        SqlFragment sql = Parameters.named("a = :x OR b = :y OR c = :x::int", Map.of("x", 1, "y", "two"));

        assertThat(sql.text()).isEqualTo("a = ? OR b = ? OR c = ?::int");
        assertThat(sql.binds()).containsExactly(1, "two", 1);
    }

    @Test
    void takesNullByName() {
        SqlFragment sql = Parameters.named("a IS NOT DISTINCT FROM :x", Collections.singletonMap("x", null));

        assertThat(sql.text()).isEqualTo("a IS NOT DISTINCT FROM ?");
        assertThat(sql.binds()).containsExactly((Object) null);
    }

    @Test
    void makesAListOfPlaceholdersOfACollection() {
        SqlFragment positional = Parameters.positional("a IN (?) AND b = ?", List.of(1, 2, 3), List.of("x"));
        SqlFragment named = Parameters.named("a IN (:ids)", Map.of("ids", new TreeSet<>(List.of(2, 1))));

        assertThat(positional.text()).isEqualTo("a IN (?, ?, ?) AND b = ?");
        assertThat(positional.binds()).containsExactly(1, 2, 3, "x");
        assertThat(named.text()).isEqualTo("a IN (?, ?)");
        assertThat(named.binds()).containsExactly(1, 2);
    }

    @Test
    void bindsInstantsInUtcAndEnumsByName() {
        SqlFragment sql = Parameters.positional(
                "a > ? AND b = ? AND c IN (?)", NOON, TimeUnit.DAYS, Arrays.asList(NOON, TimeUnit.HOURS, null));

        assertThat(sql.text()).isEqualTo("a > ? AND b = ? AND c IN (?, ?, ?)");
        assertThat(sql.binds()).containsExactly(NOON_IN_UTC, "DAYS", NOON_IN_UTC, "HOURS", null);
    }

    @Test
    void leavesSqlWithoutParametersAlone() {
        assertThat(Parameters.positional("a = 1 -- what?").text()).isEqualTo("a = 1 -- what?");
        assertThat(Parameters.named("a = '10:20'::time", Map.of()).text()).isEqualTo("a = '10:20'::time");
    }

    @Test
    void refusesAnEmptyCollection() {
        assertThatThrownBy(() -> Parameters.positional("a IN (?)", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "A list of values is empty, and IN () is not SQL; leave the condition out or make it false.");
    }

    @Test
    void refusesAnotherNumberOfValuesThanParameters() {
        assertThatThrownBy(() -> Parameters.positional("a = ? AND b = ?", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The SQL has 2 parameters but 1 values were given; give one value for each ?.");
        assertThatThrownBy(() -> Parameters.positional("a = '?'", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The SQL has 0 parameters but 1 values were given; give one value for each ?.");
    }

    @Test
    void refusesNamesWithoutAValueAndValuesWithoutAUse() {
        assertThatThrownBy(() -> Parameters.named("a = :x AND b = :y", Map.of("x", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The parameter :y has no value; give it one.");
        assertThatThrownBy(() -> Parameters.named("a = :x AND b = ':y'", Map.of("x", 1, "y", 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The SQL does not use the value named y; leave it out or use it as :y.");
    }

    @Test
    void refusesToMixNamesAndPositions() {
        assertThatThrownBy(() -> Parameters.positional("a = ? AND b = :y", 1, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The SQL names the parameter :y but values were given by position; give a map of values by name.");
        assertThatThrownBy(() -> Parameters.named("a = :x AND b = ?", Map.of("x", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The SQL has a parameter ? but values were given by name; name every parameter.");
    }
}
