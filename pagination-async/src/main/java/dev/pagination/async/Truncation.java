package dev.pagination.async;

/** The limit at which a job stopped reading although its source had more rows. */
public enum Truncation {
    /** {@link JobLimits#maxRows()}. */
    ROW_LIMIT,
    /** {@link JobLimits#maxBytes()}. */
    BYTE_LIMIT,
    /** {@link JobLimits#maxTime()}. */
    TIME_LIMIT
}
