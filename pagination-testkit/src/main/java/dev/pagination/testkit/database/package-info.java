/** Databases that run for real in a JUnit test, each caller in a place of its own, without Docker where possible. */
@NullMarked
package dev.pagination.testkit.database;

import org.jspecify.annotations.NullMarked;
