package dev.pagination.jdbc.internal.index;

import java.sql.Connection;
import java.sql.SQLException;

/** Quotes a name, whatever is in it. */
@FunctionalInterface
public interface Quoting {

    /** The name as SQL takes it. */
    String quoted(String name);

    /** The quotes of a connection's database; none if it has none. */
    static Quoting of(Connection connection) throws SQLException {
        String quote = connection.getMetaData().getIdentifierQuoteString().strip();
        return name -> quote.isEmpty() ? name : quote + name.replace(quote, quote + quote) + quote;
    }
}
