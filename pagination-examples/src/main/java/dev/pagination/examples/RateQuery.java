package dev.pagination.examples;

import dev.pagination.examples.ecb.ExchangeRate;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Plain JDBC, as one would write it without the library: what its pages are compared with. */
final class RateQuery {

    private RateQuery() {}

    /** The rows of a query whose columns are those of {@link ExchangeRate}. */
    static List<ExchangeRate> read(DataSource dataSource, String sql, Object... values) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<ExchangeRate> rates = new ArrayList<>();
                while (rows.next()) {
                    rates.add(rate(rows));
                }
                return rates;
            }
        }
    }

    private static ExchangeRate rate(ResultSet row) throws SQLException {
        return new ExchangeRate(
                row.getLong("id"),
                row.getObject("published", LocalDate.class),
                row.getString("currency"),
                row.getBigDecimal("rate"),
                row.getBigDecimal("week_change"));
    }
}
