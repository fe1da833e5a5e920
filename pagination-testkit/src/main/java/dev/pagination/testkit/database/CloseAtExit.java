package dev.pagination.testkit.database;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What is to be closed when the JVM ends, the latest first, so that a database is closed before the server it runs in.
 * Thread-safe.
 */
final class CloseAtExit {

    private static final Deque<Runnable> CLOSERS = new ArrayDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(CloseAtExit::closeAll, "close-test-databases"));
    }

    private CloseAtExit() {}

    static void add(Runnable closer) {
        synchronized (CLOSERS) {
            CLOSERS.push(closer);
        }
    }

    static void forget(Runnable closer) {
        synchronized (CLOSERS) {
            CLOSERS.remove(closer);
        }
    }

    private static void closeAll() {
        synchronized (CLOSERS) {
            while (!CLOSERS.isEmpty()) {
                close(CLOSERS.pop());
            }
        }
    }

    private static void close(Runnable closer) {
        try {
            closer.run();
        } catch (RuntimeException failure) {
            // The others must be closed too, and at the end of the JVM nobody is left to be told.
            System.err.println("A test database was not closed: " + failure);
        }
    }
}
