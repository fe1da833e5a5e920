package dev.pagination.jdbc;

import dev.pagination.sql.SqlFragment;

/** What a builder was asked to page. */
sealed interface Subject {

    /** A table as SQL names it. */
    record Table(String name) implements Subject {}

    /** A SELECT with its values. */
    record Select(SqlFragment sql) implements Subject {}
}
