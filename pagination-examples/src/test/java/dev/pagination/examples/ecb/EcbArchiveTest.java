package dev.pagination.examples.ecb;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EcbArchiveTest {

    private static final List<ExchangeRate> RATES = EcbArchive.read();

    @Test
    void hasTheRatesItIsKnownFor() {
        assertThat(RATES).hasSize(193_655);
        assertThat(RATES.stream().map(ExchangeRate::currency).distinct()).hasSize(41);
        assertThat(RATES.stream().map(ExchangeRate::published).distinct()).hasSize(6_184);
        assertThat(RATES.stream().filter(rate -> rate.weekChange() == null)).hasSize(3_206);
    }

    @Test
    void numbersTheRatesFromTheOldestDayOn() {
        assertThat(RATES).extracting(ExchangeRate::published).isSorted();
        assertThat(RATES).extracting(ExchangeRate::id).isSorted().doesNotHaveDuplicates();
        assertThat(RATES.get(0))
                .isEqualTo(new ExchangeRate(1, LocalDate.of(1999, 1, 4), "USD", new BigDecimal("1.178900"), null));
        assertThat(RATES.get(RATES.size() - 1).id()).isEqualTo(193_655);
    }

    @Test
    void keepsEveryDecimalPlace() {
        assertThat(rate("2013-12-31", "LVL").rate()).isEqualTo("0.702804");
        assertThat(rate("1999-01-04", "TRL").rate()).isEqualTo("372274.000000");
        assertThat(rate("2023-02-21", "IDR").rate()).isEqualTo("16194.810000");
    }

    @Test
    void comparesWithSevenDaysBefore() {
        assertThat(rate("2023-02-21", "USD").weekChange()).isEqualTo("-0.009500");
        assertThat(rate("2023-02-21", "IDR").weekChange()).isEqualTo("-108.720000");
        assertThat(rate("1999-01-11", "USD").weekChange()).isEqualTo("-0.022000");
    }

    @Test
    void comparesWithNothingWhereThereWasNoRate() {
        assertThat(rate("1999-01-04", "USD").weekChange()).isNull();
        assertThat(rate("2018-02-01", "ISK").weekChange()).isNull();
    }

    private static ExchangeRate rate(String published, String currency) {
        LocalDate day = LocalDate.parse(published);
        return RATES.stream()
                .filter(rate -> rate.published().equals(day) && rate.currency().equals(currency))
                .findFirst()
                .orElseThrow();
    }
}
