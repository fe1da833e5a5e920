package dev.pagination.benchmarks.advisor;

import dev.pagination.examples.terminal.Progress;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/**
 * The advisor as it was run in this JVM.
 *
 * @param exitCode what it ended with
 * @param out what it printed on standard output
 * @param err what it printed on standard error
 */
record ProgramRun(int exitCode, String out, String err) {

    static ProgramRun of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = new CommandLine(new Advise(Progress.silent()))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new ProgramRun(exitCode, out.toString(), err.toString());
    }
}
