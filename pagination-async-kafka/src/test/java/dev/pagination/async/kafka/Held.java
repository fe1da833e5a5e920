package dev.pagination.async.kafka;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A gate that holds the first worker that comes to a batch in the middle of its job, until it is opened. */
final class Held implements Processes.Gate {

    private static final int MIDDLE = 1;

    private final Duration most;
    private final CountDownLatch come = new CountDownLatch(1);
    private final CountDownLatch opened = new CountDownLatch(1);

    private Held(Duration most) {
        this.most = most;
    }

    static Held untilOpened() {
        return new Held(Duration.ofSeconds(60));
    }

    /** Like a source that takes so long for one batch. */
    static Held slow(Duration time) {
        return new Held(time);
    }

    @Override
    public void pass(String job, int batch) {
        if (batch == MIDDLE && come.getCount() > 0) {
            come.countDown();
            hold();
        }
    }

    private void hold() {
        try {
            boolean unused = opened.await(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until a worker is held. */
    Held awaitWorker() {
        TestKafka.await("a worker is in the middle of its job", () -> come.getCount() == 0);
        return this;
    }

    void open() {
        opened.countDown();
    }
}
