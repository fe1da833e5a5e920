package dev.pagination.examples.report;

/**
 * Which transactions a report is of; the parameters of its job.
 *
 * @param customer whose
 */
public record Selection(String customer) {}
