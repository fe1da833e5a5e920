package dev.pagination.testkit.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A program and its arguments, run to its end.
 *
 * @param words the program and its arguments
 */
record Command(List<String> words) {

    static Command of(List<String> words) {
        return new Command(List.copyOf(words));
    }

    /**
     * Runs the program and answers with what it printed, errors included, without blanks around it.
     *
     * @throws IOException if there is no such program, or it ends with an exit code other than 0
     */
    String run() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        int code = process.waitFor();
        if (code != 0) {
            throw new IOException(words.get(0) + " ended with exit code " + code + ": " + printed);
        }
        return printed;
    }
}
