package dev.pagination.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.openjdk.jmh.Main;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Unmatched;

/** JMH's own command line, to which everything is handed on. */
@Command(
        name = "jmh",
        description = "Runs benchmarks by JMH's own command line, such as: jmh PageBenchmark -p rows=100000; jmh -h"
                + " shows its options.")
final class Jmh implements Callable<Integer> {

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        Main.main(arguments.toArray(new String[0]));
        return ExitCode.OK;
    }
}
