package dev.pagination.async.kafka;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Threads that do not keep a process alive. */
final class Threads {

    private Threads() {}

    static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Waits for the threads of a pool that was shut down, at most so long; if the calling thread is interrupted it waits
     * no longer and stays interrupted.
     *
     * @return whether all have ended
     */
    static boolean ended(ExecutorService pool, Duration most) {
        try {
            return pool.awaitTermination(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
