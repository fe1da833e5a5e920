package dev.pagination.benchmarks.jobs;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A {@link WorkerMain} that runs, in a heap of 128 MiB. For one thread. */
final class WorkerProcess implements AutoCloseable {

    static final String HEAP = "-Xmx128m";

    private final Process process;
    private final BufferedReader said;

    private WorkerProcess(Process process) {
        this.process = process;
        this.said = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts the process and waits until it is about to begin. */
    static WorkerProcess start(WorkerMain.Task task, String url, String schema) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        WorkerMain.class.getName(),
                        task.name().toLowerCase(Locale.ROOT),
                        url,
                        schema))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        WorkerProcess worker = new WorkerProcess(process);
        worker.expect(WorkerMain.STARTED);
        return worker;
    }

    /**
     * Waits for a line that begins with a word.
     *
     * @throws IllegalStateException if the process says something else or ends
     */
    String expect(String word) throws IOException {
        String line = said.readLine();
        if (line == null || !line.startsWith(word)) {
            throw new IllegalStateException("The worker said " + line + " in place of " + word + ".");
        }
        return line;
    }

    /** Tells it to end; how many bytes its heap had at most. */
    long end() throws IOException {
        process.getOutputStream().close();
        return Long.parseLong(
                expect(WorkerMain.DONE).substring(WorkerMain.DONE.length()).strip());
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
