package dev.pagination.async.processes;

import com.zaxxer.hikari.HikariDataSource;
import dev.pagination.async.PageJobs;
import dev.pagination.async.processes.Trap.Moment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * A process that works on the jobs of {@link WalkJobs}. It says {@code started} when it works and {@code held} when its
 * trap holds a thread of it, which may come first. It goes on at a line of input, and ends with its input, so that it does
 * not outlive the test.
 */
final class WorkerProgram {

    static final String STARTED = "started";
    static final String HELD = "held";

    private WorkerProgram() {}

    /** Arguments: JDBC URL, schema, name of the process, moment and number of the trap. */
    public static void main(String[] arguments) {
        Place place = new Place(arguments[0], arguments[1]);
        Trap trap = new Trap(Moment.valueOf(arguments[3]), Integer.parseInt(arguments[4]), () -> say(HELD));
        // Read by a thread of its own: the trap may hold this one, before the first statement of all.
        new Thread(() -> obey(trap), "input").start();
        HikariDataSource pool = place.open(arguments[2]);
        PageJobs jobs = WalkJobs.on(trap.in(pool), trap);
        jobs.start();
        say(STARTED);
    }

    private static void obey(Trap trap) {
        try (BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            while (input.readLine() != null) {
                trap.release();
            }
        } catch (IOException end) {
            say("ended: " + end.getMessage());
        }
        Runtime.getRuntime().halt(0);
    }

    private static void say(String word) {
        System.out.println(word);
        System.out.flush();
    }
}
