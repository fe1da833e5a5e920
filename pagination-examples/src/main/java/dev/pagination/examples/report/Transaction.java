package dev.pagination.examples.report;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One row of the report.
 *
 * @param id 1 for the first that was stored
 * @param booked the day
 * @param currency three letters
 * @param amount with 6 decimal places
 */
public record Transaction(long id, LocalDate booked, String currency, BigDecimal amount) {}
