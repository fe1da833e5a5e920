package dev.pagination.jpa.internal;

/**
 * The queries of one pager.
 *
 * @param rows reads whole rows
 * @param keys reads the keys of rows alone
 * @param <T> the type of a row
 */
record PageQueries<T>(QueryRunner<T> rows, QueryRunner<?> keys) {}
