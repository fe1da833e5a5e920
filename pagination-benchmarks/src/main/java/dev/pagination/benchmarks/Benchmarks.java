package dev.pagination.benchmarks;

import dev.pagination.benchmarks.advisor.Advise;
import dev.pagination.benchmarks.forms.Forms;
import dev.pagination.benchmarks.jobs.Jobs;
import dev.pagination.benchmarks.peers.Peers;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;

/**
 * What the executable jar does.
 *
 * <pre>java -jar pagination-benchmarks/target/benchmarks.jar advise --help</pre>
 */
@Command(
        name = "benchmarks",
        mixinStandardHelpOptions = true,
        description = "Advice on your own query, and the benchmarks of this library.",
        subcommands = {Advise.class, Peers.class, Report.class, Forms.class, Jobs.class, Jmh.class})
public final class Benchmarks {

    /** Runs a command and ends the JVM with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command line with all commands. */
    static CommandLine commandLine() {
        return new CommandLine(new Benchmarks()).setParameterExceptionHandler(Benchmarks::refused);
    }

    private static int refused(ParameterException failure, String... arguments) {
        PrintWriter err = failure.getCommandLine().getErr();
        err.println("Error: " + failure.getMessage());
        err.println("Try --help for the options.");
        return ExitCode.USAGE;
    }
}
