package dev.pagination.examples;

import dev.pagination.KeysetPager;
import dev.pagination.examples.ecb.ExchangeRate;
import dev.pagination.examples.terminal.Progress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.UnaryOperator;
import picocli.CommandLine;

/**
 * A program as it was run in this JVM.
 *
 * @param exitCode what it ended with
 * @param out what it printed on standard output
 * @param err what it printed on standard error
 */
public record ProgramRun(int exitCode, String out, String err) {

    static ProgramRun of(String... arguments) {
        return of(UnaryOperator.identity(), arguments);
    }

    /** The program with pagers that are changed before they are walked. */
    static ProgramRun of(UnaryOperator<KeysetPager<ExchangeRate>> disguise, String... arguments) {
        return of(new ExchangeRates(disguise, Progress.silent()).commandLine(), arguments);
    }

    /** Any of the programs. */
    public static ProgramRun of(CommandLine program, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = program.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new ProgramRun(exitCode, out.toString(), err.toString());
    }
}
