package dev.pagination.examples.readme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

// tag::record[]
/** A row of the table orders: a component takes the column of its name, createdAt that of created_at. */
record Order(long id, long customerId, LocalDateTime createdAt, BigDecimal amount, LocalDate shippedOn) {}
// end::record[]
