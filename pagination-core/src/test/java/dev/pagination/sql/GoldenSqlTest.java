package dev.pagination.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.jsqlparser.util.validation.Validation;
import net.sf.jsqlparser.util.validation.ValidationError;
import net.sf.jsqlparser.util.validation.feature.DatabaseType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The exact statements for databases that do not run in these tests. What each statement rests on is said in the file:
 * the vendor's page and its version.
 */
class GoldenSqlTest {

    private static final List<SqlDialect> DIALECTS = List.of(
            SqlDialect.MYSQL,
            SqlDialect.ORACLE,
            SqlDialect.SQL_SERVER,
            SqlDialect.DB2,
            SqlDialect.COCKROACHDB,
            SqlDialect.YUGABYTEDB);

    @TestFactory
    Stream<DynamicTest> writesWhatTheFileSays() {
        return DIALECTS.stream()
                .map(dialect -> DynamicTest.dynamicTest(
                        dialect.name(), () -> assertThat(written(dialect)).isEqualTo(golden(dialect))));
    }

    @TestFactory
    Stream<DynamicTest> usesNothingThatAnIndependentParserDoesNotKnowOfTheDatabase() {
        return DIALECTS.stream()
                .flatMap(dialect -> Arrays.stream(GoldenShape.values())
                        .map(shape -> DynamicTest.dynamicTest(
                                dialect.name() + ": " + shape.title(),
                                () -> assertThat(errors(dialect, shape)).isEmpty())));
    }

    @TestFactory
    Stream<DynamicTest> hasAPlaceholderForEveryValue() {
        return DIALECTS.stream()
                .map(dialect -> DynamicTest.dynamicTest(dialect.name(), () -> {
                    for (GoldenShape shape : GoldenShape.values()) {
                        SqlFragment sql = shape.write(dialect);
                        assertThat(sql.text().chars().filter(c -> c == '?').count())
                                .as(shape.title())
                                .isEqualTo(sql.binds().size());
                    }
                }));
    }

    @Test
    void asksAParserThatTellsDatabasesApart() {
        String limited = GoldenShape.FIRST_PAGE.write(SqlDialect.MYSQL).text();
        String fetched = GoldenShape.FIRST_PAGE.write(SqlDialect.ORACLE).text();

        assertThat(errors(DatabaseType.MYSQL, limited)).isEmpty();
        assertThat(errors(DatabaseType.SQLSERVER, limited)).isNotEmpty();
        assertThat(errors(DatabaseType.MYSQL, fetched)).isNotEmpty();
    }

    private static List<String> errors(SqlDialect dialect, GoldenShape shape) {
        DatabaseType type = switch (dialect.name()) {
            case "MySQL" -> DatabaseType.MYSQL;
            case "SQL Server" -> DatabaseType.SQLSERVER;
            case "CockroachDB", "YugabyteDB" -> DatabaseType.POSTGRESQL;
            default -> DatabaseType.ORACLE;
        };
        return errors(type, shape.write(dialect).text());
    }

    private static List<String> errors(DatabaseType type, String sql) {
        return new Validation(List.of(type), sql)
                .validate().stream().map(ValidationError::toString).toList();
    }

    /** Title and statement of every shape, in one line each. */
    private static String written(SqlDialect dialect) {
        return Arrays.stream(GoldenShape.values())
                .map(shape -> shape.title() + ": " + shape.write(dialect).text())
                .collect(Collectors.joining("\n"));
    }

    /** The same from the file, where the lines of a statement stand under a comment that is its title. */
    private static String golden(SqlDialect dialect) throws IOException {
        String name = dialect.name().toLowerCase(Locale.ROOT).replace(' ', '-') + ".sql";
        try (InputStream file = GoldenSqlTest.class.getResourceAsStream("golden/" + name)) {
            String text = new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\n\n"))
                    .skip(1) // what the statements rest on
                    .map(String::strip)
                    .map(statement ->
                            statement.replaceFirst("^-- (.*)\n", "$1: ").replace("\n", " "))
                    .collect(Collectors.joining("\n"));
        }
    }
}
