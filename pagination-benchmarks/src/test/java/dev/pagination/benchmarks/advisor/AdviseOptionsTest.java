package dev.pagination.benchmarks.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdviseOptionsTest {

    private static final String URL = "--url=jdbc:h2:mem:options";
    private static final String SECRET = "open-sesame";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE FROM t                              | takes a query that begins with SELECT or WITH",
                "SELECT 1; DELETE FROM t                    | takes one statement, without a semicolon",
                "WITH d AS (DELETE FROM t RETURNING id) SELECT id FROM d | has the word DELETE",
                "SELECT id FROM FINAL TABLE (INSERT INTO t VALUES (1))   | has the word INSERT",
                "SELECT id INTO u FROM t                    | has the word INTO",
                "SELECT id FROM t FOR UPDATE                | has the word UPDATE",
                "SELECT nextval('s')                        | has the word NEXTVAL",
                "SELECT id FROM t WHERE note = 'delete'     | has the word DELETE",
                "EXPLAIN ANALYZE SELECT 1                   | takes a query that begins with SELECT or WITH",
                "/*! DELETE FROM t */ SELECT 1              | takes a query that begins with SELECT or WITH"
            })
    void refusesWhatMightWrite(String sql, String message) {
        ProgramRun run = ProgramRun.of(URL, "--select=" + sql, "--order=id", "--unique-key=id");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--select " + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--table=t --budget=soon          | use a time such as 500ms, 60s or 2m",
                "--table=t --budget=1ms           | --budget and --timeout take at least 1s.",
                "--table=t --depth=deep           | --depth takes numbers of rows such as 10000, or shares such as 50%.",
                "--table=t --depth=101%           | --depth takes shares from 0% to 100%.",
                "--table=t --page-size=0          | --page-size takes numbers from 1 to 10000.",
                "--table=t --order=lower(name)    | --order takes columns such as",
                "--table=t --param=17             | --param takes name=value or name:type=value.",
                "--table=t --param=a:date=x       | --param a does not have a value of type date.",
                "--table=t --param=a:money=1      | --param a has the unknown type money",
                "--table=t;drop                   | --table takes one name",
                "--table=t --where=1=1;           | --where takes one statement, without a semicolon",
                "--select=SELECT(1)               | --select needs --order and --unique-key",
                "--budget=1s                      | --url needs one of --table and --select.",
                "--table=t --select=SELECT(1)     | --url needs one of --table and --select."
            })
    void refusesOptionsThatMakeNoSense(String options, String message) {
        String[] arguments = (URL + " " + options.strip()).split(" ");

        ProgramRun run = ProgramRun.of(arguments);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }

    @Test
    void refusesWhatNeedsAnotherDatabase() {
        assertThat(ProgramRun.of("--table=orders").err()).contains("--table and --select need --url");
        assertThat(ProgramRun.of("--user=me").err()).contains("--user and --password need --url.");
        assertThat(ProgramRun.of("--url=http://x", "--table=t").err()).contains("--url must be a JDBC URL");
        assertThat(ProgramRun.of("--url=jdbc:other:x", "--table=t").err())
                .contains("--url is of a database that there is no driver for");
    }

    @Test
    void saysThatTheTableIsUnknown() {
        ProgramRun run = ProgramRun.of(URL, "--table=nowhere");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).startsWith("Error: ");
    }

    @Test
    void saysThatTheColumnIsUnknown() {
        ProgramRun run = ProgramRun.of(
                "--url=jdbc:h2:mem:column;INIT=CREATE TABLE IF NOT EXISTS t (id int PRIMARY KEY)",
                "--table=t",
                "--order=nothing");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("nothing");
    }

    @Test
    void printsNoPasswordWhereverItCameFrom() {
        ProgramRun given = ProgramRun.of(
                "--url=jdbc:postgresql://127.0.0.1:1/none?sslmode=disable",
                "--user=me",
                "--password=" + SECRET,
                "--table=t");
        ProgramRun inUrl = ProgramRun.of("--url=jdbc:h2:tcp://127.0.0.1:1/none;PASSWORD=" + SECRET, "--table=t");
        ProgramRun bad = ProgramRun.of("--url=jdbc:h2:mem:x;NO_SUCH=1;PASSWORD=" + SECRET, "--table=t");

        for (ProgramRun run : new ProgramRun[] {given, inUrl, bad}) {
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.out() + run.err()).startsWith("Error: ").doesNotContain(SECRET);
        }
    }

    @Test
    void explainsItself() {
        ProgramRun run = ProgramRun.of("--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("--fail-if-sorts", "--max-rows-read", "--budget", "PAGINATION_PASSWORD");
    }
}
