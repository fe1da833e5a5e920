/**
 * Turns a plan into SQL text with its bind values, in the form a database's dialect asks for. Pure: nothing here touches
 * a connection.
 */
@NullMarked
package dev.pagination.sql;

import org.jspecify.annotations.NullMarked;
