package dev.pagination.async.processes;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * Holds one thread of a worker at the n-th time that it comes to a moment, until it is let go. It stands in the worker's
 * source and in its data source, so the library knows nothing of it. Thread-safe.
 */
final class Trap {

    private static final Set<String> EXECUTIONS = Set.of("execute", "executeQuery", "executeUpdate", "executeBatch");

    /** Where a worker can be held. */
    enum Moment {
        /** Rows are read from the source and not written. */
        READ,
        /** Pages, counters and place to resume are written and not committed. */
        WRITTEN,
        /** They are committed, and the worker does not know it yet. */
        COMMITTED,
        /** Everything is read; the worker looks at what it stored. */
        FINALIZING,
        /** Before any statement or commit, of whatever thread. */
        ANYWHERE,
        /** Never. */
        NOWHERE
    }

    private final Moment moment;
    private final int last;
    private final Runnable held;
    private final AtomicInteger passed = new AtomicInteger();
    private final CountDownLatch released = new CountDownLatch(1);

    /**
     * A trap that holds once.
     *
     * @param held told when a thread is held
     */
    Trap(Moment moment, int last, Runnable held) {
        this.moment = moment;
        this.last = last;
        this.held = held;
    }

    void release() {
        released.countDown();
    }

    void pass(Moment reached) {
        if (reached == moment && passed.incrementAndGet() == last) {
            held.run();
            try {
                released.await();
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The same data source with the trap in it. */
    DataSource in(DataSource target) {
        return proxy(DataSource.class, (method, arguments) -> {
            Object answer = method.invoke(target, arguments);
            return answer instanceof Connection connection ? in(connection) : answer;
        });
    }

    private Connection in(Connection connection) {
        AtomicInteger batches = new AtomicInteger();
        return proxy(Connection.class, (method, arguments) -> {
            boolean commitsPages = method.getName().equals("commit") && batches.getAndSet(0) > 0;
            if (method.getName().equals("commit")) {
                pass(Moment.ANYWHERE);
            }
            if (commitsPages) {
                pass(Moment.WRITTEN);
            }
            Object answer = method.invoke(connection, arguments);
            if (commitsPages) {
                pass(Moment.COMMITTED);
            }
            return answer instanceof PreparedStatement statement
                    ? in(statement, String.valueOf(arguments[0]), batches)
                    : answer;
        });
    }

    private PreparedStatement in(PreparedStatement statement, String sql, AtomicInteger batches) {
        return proxy(PreparedStatement.class, (method, arguments) -> {
            if (EXECUTIONS.contains(method.getName())) {
                pass(Moment.ANYWHERE);
                if (sql.startsWith("INSERT INTO page_job_page")) {
                    batches.incrementAndGet();
                } else if (sql.startsWith("SELECT page_number, row_count")) {
                    pass(Moment.FINALIZING);
                }
            }
            return method.invoke(statement, arguments);
        });
    }

    private interface Call {
        Object on(Method method, Object[] arguments) throws Exception;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return call.on(method, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getTargetException();
                    }
                }));
    }
}
