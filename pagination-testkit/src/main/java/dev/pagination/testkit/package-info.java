/**
 * What a pager has to fulfil, as assertions for a JUnit test: that every walk delivers every row once, also while rows
 * come and go, that bad tokens are refused, and that totals are right.
 */
@NullMarked
package dev.pagination.testkit;

import org.jspecify.annotations.NullMarked;
