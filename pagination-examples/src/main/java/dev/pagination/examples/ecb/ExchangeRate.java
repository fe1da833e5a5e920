package dev.pagination.examples.ecb;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one euro cost on one day in one currency.
 *
 * @param id 1 for the oldest rate; rates of one day have neighbouring ids
 * @param published the day on which the bank published it
 * @param currency three letters, such as {@code USD}
 * @param rate with 6 decimal places, as exact as the bank published it
 * @param weekChange the rate less that of seven days before, with 6 decimal places; null if there was none that day
 */
public record ExchangeRate(
        long id,
        LocalDate published,
        String currency,
        BigDecimal rate,
        @Nullable BigDecimal weekChange) {}
