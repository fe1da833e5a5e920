/**
 * Pages over plain JDBC: {@link dev.pagination.jdbc.JdbcPager} reads a table or any SELECT through a
 * {@link javax.sql.DataSource} or inside a caller's {@link java.sql.Connection}.
 */
@NullMarked
package dev.pagination.jdbc;

import org.jspecify.annotations.NullMarked;
