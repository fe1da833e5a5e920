package dev.pagination.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ExchangeRatesOptionsTest {

    @TestFactory
    Stream<DynamicTest> refusesOptionsThatMakeNoSense() {
        return Stream.of(
                refused("--page-size must be 10 to 10000, not 9.", "--page-size", "9"),
                refused("--page-size must be 10 to 10000, not 10001.", "--page-size", "10001"),
                refused("Invalid value for option '--page-size': 'many' is not an int", "--page-size", "many"),
                refused("Missing required parameter for option '--url' (<JDBC URL>)", "--url"),
                refused("Missing required argument(s): --url=<JDBC URL>", "--user", "sa"),
                refused("Unknown option: '--offset'", "--offset"),
                refused("Unmatched argument at index 0: 'h2'", "h2"),
                refused(
                        "--url must be a JDBC URL, such as jdbc:postgresql://localhost/test.",
                        "--url",
                        "postgresql://localhost/test"),
                refused(
                        "--url is of a database that this program has no driver for; use PostgreSQL or H2.",
                        "--url",
                        "jdbc:oracle:thin:secret/secret@localhost"),
                refused(
                        "--postgres and [--url=<JDBC URL> [--user=<name>] [--password]] are mutually exclusive"
                                + " (specify only one)",
                        "--postgres",
                        "--url",
                        "jdbc:h2:mem:both"));
    }

    private static DynamicTest refused(String message, String... arguments) {
        return DynamicTest.dynamicTest(String.join(" ", arguments), () -> {
            ProgramRun run = ProgramRun.of(arguments);

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).isEqualTo("Error: %s%nTry --help for the options.%n".formatted(message));
            assertThat(run.out()).isEmpty();
        });
    }

    @Test
    void saysInASentenceThatADatabaseCannotBeReached() {
        ProgramRun run = ProgramRun.of("--url", "jdbc:postgresql://localhost:1/test?password=secret");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("Error: Connection to localhost:1 refused.")
                .doesNotContain("\tat ")
                .doesNotContain("secret");
    }

    @Test
    void explainsItself() {
        ProgramRun run = ProgramRun.of("--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("--postgres", "--url", "--user", "--password", "--page-size", "PAGINATION_PASSWORD");
    }
}
