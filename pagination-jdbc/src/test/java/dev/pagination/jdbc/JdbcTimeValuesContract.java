package dev.pagination.jdbc;

import dev.pagination.sql.SqlDialect;
import dev.pagination.testkit.database.TestDatabase;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Dates and times keep their order whatever the JVM thinks where it is. A driver reads the default zone when it connects,
 * so each zone gets a database of its own.
 */
abstract class JdbcTimeValuesContract {

    private final Supplier<TestDatabase> databases;
    private final SqlDialect dialect;
    private final List<KeyValueCase> cases;

    JdbcTimeValuesContract(Supplier<TestDatabase> databases, SqlDialect dialect, List<KeyValueCase> cases) {
        this.databases = databases;
        this.dialect = dialect;
        this.cases = cases;
    }

    @TestFactory
    Stream<DynamicTest> keepTheirOrderInEveryZone() {
        return Stream.of("UTC", "America/New_York", "Pacific/Apia")
                .flatMap(zone -> cases.stream()
                        .map(values -> DynamicTest.dynamicTest(
                                values + " in " + zone, () -> check(values, TimeZone.getTimeZone(zone), Locale.ROOT))));
    }

    @TestFactory
    Stream<DynamicTest> keepTheirOrderInTurkish() {
        Locale turkish = Locale.forLanguageTag("tr-TR");
        return cases.stream()
                .map(values -> DynamicTest.dynamicTest(
                        values + " in Turkish", () -> check(values, TimeZone.getTimeZone("Asia/Kolkata"), turkish)));
    }

    private void check(KeyValueCase values, TimeZone zone, Locale locale) {
        TimeZone zoneBefore = TimeZone.getDefault();
        Locale localeBefore = Locale.getDefault();
        TimeZone.setDefault(zone);
        Locale.setDefault(locale);
        try (TestDatabase database = databases.get()) {
            new KeyValueWalk(new Sql(database.dataSource()), dialect)
                    .check(values.type(), values.expression(), values.values());
        } finally {
            TimeZone.setDefault(zoneBefore);
            Locale.setDefault(localeBefore);
        }
    }
}
