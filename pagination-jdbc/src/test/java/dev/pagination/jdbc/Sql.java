package dev.pagination.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Runs statements for tests, without any pager. */
record Sql(DataSource dataSource) {

    /** Runs statements one after the other, each committed. */
    void run(String... statements) {
        try (Connection connection = dataSource.getConnection()) {
            run(connection, statements);
        } catch (SQLException failure) {
            throw new IllegalStateException("The database could not be prepared.", failure);
        }
    }

    /** Runs statements on a connection, in its transaction. */
    static void run(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The first column of a query, as numbers. */
    List<Long> numbers(String sql) {
        try (Connection connection = dataSource.getConnection()) {
            return numbers(connection, sql);
        } catch (SQLException failure) {
            throw new IllegalStateException("The database could not be asked.", failure);
        }
    }

    /** The first column of a query on a connection, as numbers. */
    static List<Long> numbers(Connection connection, String sql) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                numbers.add(row.getLong(1));
            }
        }
        return List.copyOf(numbers);
    }

    /** Whether a statement can be run. */
    boolean can(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return true;
        } catch (SQLException failure) {
            return false;
        }
    }
}
