/**
 * Pages of tables and selects over jOOQ: {@link dev.pagination.jooq.JooqPager} is the way in. It uses jOOQ's query object
 * model, which jOOQ calls experimental, to read a select without changing it.
 */
@NullMarked
package dev.pagination.jooq;

import org.jspecify.annotations.NullMarked;
