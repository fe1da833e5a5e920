package dev.pagination.jdbc;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import java.util.stream.Stream;

/** The dates and times of the other test where a whole day was skipped; the session takes its zone from the JVM. */
class JdbcDuckDbTimeValuesTest extends JdbcKeyTypeContract {

    JdbcDuckDbTimeValuesTest() {
        super("Pacific/Apia", false);
    }

    @Override
    TestDatabase open() {
        return TestDatabases.duckdb();
    }

    @Override
    Stream<KeyValueCase> carried() {
        return JdbcDuckDbKeyTypeTest.times();
    }

    @Override
    Stream<String> refused() {
        return Stream.empty();
    }
}
