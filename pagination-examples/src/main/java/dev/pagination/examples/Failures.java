package dev.pagination.examples;

import dev.pagination.PaginationException;
import dev.pagination.async.PageJobException;
import java.io.PrintWriter;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Tells the user what went wrong: in a sentence if it is the world's fault, with a stack trace if it is a bug. */
public final class Failures {

    private Failures() {}

    /** Bad options: exit code 2. */
    public static int ofOptions(ParameterException failure, String... arguments) {
        PrintWriter err = failure.getCommandLine().getErr();
        // Some messages of picocli begin like this already.
        String message = String.valueOf(failure.getMessage()).replaceFirst("^Error: ", "");
        err.println("Error: " + message);
        err.println("Try --help for the options.");
        return ExitCode.USAGE;
    }

    /** A run that failed: exit code 1. */
    public static int ofRun(Exception failure, CommandLine commandLine, ParseResult parsed) {
        PrintWriter err = commandLine.getErr();
        if (failure instanceof ParameterException badOption) {
            return ofOptions(badOption);
        }
        if (failure instanceof WalkDifferenceException) {
            err.println("DIFFERENT: " + failure.getMessage());
        } else if (failure instanceof SQLException
                || failure instanceof PaginationException
                || failure instanceof PageJobException
                || isState(failure)) {
            err.println("Error: " + failure.getMessage());
            explain(failure.getCause(), err);
        } else {
            failure.printStackTrace(err);
        }
        return ExitCode.SOFTWARE;
    }

    /** No server could be started, the table is there already, the archive is damaged. */
    private static boolean isState(Exception failure) {
        return failure.getClass() == IllegalStateException.class;
    }

    private static void explain(@Nullable Throwable cause, PrintWriter err) {
        for (@Nullable Throwable next = cause; next != null; next = next.getCause()) {
            err.println("  because: " + next.getMessage());
        }
    }
}
