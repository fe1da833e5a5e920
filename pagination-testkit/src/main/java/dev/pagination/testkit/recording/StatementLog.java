package dev.pagination.testkit.recording;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** What the connections of one {@link RecordingDataSource} did; thread-safe. */
final class StatementLog {

    private final List<RecordedStatement> statements = new CopyOnWriteArrayList<>();
    private final AtomicInteger open = new AtomicInteger();

    void executed(RecordedStatement statement) {
        statements.add(statement);
    }

    void opened() {
        open.incrementAndGet();
    }

    void closed() {
        open.decrementAndGet();
    }

    int open() {
        return open.get();
    }

    List<RecordedStatement> statements() {
        return List.copyOf(statements);
    }

    void clear() {
        statements.clear();
    }
}
