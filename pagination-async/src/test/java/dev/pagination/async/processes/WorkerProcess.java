package dev.pagination.async.processes;

import dev.pagination.async.processes.Trap.Moment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A {@link WorkerProgram} that runs, seen from the test. For one thread. */
final class WorkerProcess implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name;
    private final Process process;
    private final Writer input;
    private final Map<String, CountDownLatch> awaited =
            Map.of(WorkerProgram.STARTED, new CountDownLatch(1), WorkerProgram.HELD, new CountDownLatch(1));

    private WorkerProcess(String name, Process process) {
        this.name = name;
        this.process = process;
        this.input = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
        Thread reading = new Thread(this::read, name + " output");
        reading.setDaemon(true);
        reading.start();
    }

    /** Starts a worker that comes upon a trap; returns as soon as the JVM is asked for. */
    static WorkerProcess start(Place place, Moment moment, int times) {
        String name = "worker " + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet();
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                WorkerProgram.class.getName(),
                place.url(),
                place.schema(),
                name,
                moment.name(),
                String.valueOf(times));
        try {
            return new WorkerProcess(
                    name,
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static WorkerProcess start(Place place) {
        return start(place, Moment.NOWHERE, 1);
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().map(awaited::get).filter(Objects::nonNull).forEach(CountDownLatch::countDown);
        } catch (IOException | UncheckedIOException end) {
            // It was killed; who waits for a word of it says so.
        }
    }

    /** Waits until it works. */
    void works() throws InterruptedException {
        await(WorkerProgram.STARTED);
    }

    /** Waits until its trap holds it, which may be before all of it works. */
    WorkerProcess held() throws InterruptedException {
        await(WorkerProgram.HELD);
        return this;
    }

    private void await(String word) throws InterruptedException {
        if (!awaited.get(word).await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(name + " has not said that it is " + word + ".");
        }
    }

    /** Lets it go on. */
    void release() {
        try {
            input.write("go\n");
            input.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGSTOP: no thread of it runs any more. */
    void stop() throws IOException, InterruptedException {
        signal("-STOP");
    }

    /** SIGCONT. */
    void wake() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        int code = new ProcessBuilder("kill", signal, String.valueOf(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("kill " + signal + " ended with exit code " + code + ".");
        }
    }

    /** The name by which the server knows its connections. */
    String name() {
        return name;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
