package dev.pagination.async.kafka;

import dev.pagination.async.JobQueue;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that reads tickets. When its consumer fails it makes another one; tickets that it had are delivered again.
 * Thread-safe.
 */
final class TicketConsumer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TicketConsumer.class);

    private static final Duration TURNS_WAIT = Duration.ofSeconds(10);
    private static final Duration CLOSING = Duration.ofSeconds(5);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(2);

    private final ClientSettings settings;
    private final Turns turns;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;
    private @Nullable KafkaConsumer<byte[], byte[]> first;

    /**
     * Begins to read.
     *
     * @throws org.apache.kafka.common.KafkaException if the settings are refused by Kafka's consumer
     */
    TicketConsumer(ClientSettings settings, JobQueue.Worker worker, int workers) {
        this.settings = settings;
        this.first = settings.consumer();
        this.turns = new Turns(worker, workers);
        this.thread = Threads.daemon(this::run, "page-job-kafka");
        this.thread.start();
    }

    private void run() {
        try (turns) {
            while (!stopped(Duration.ZERO)) {
                try {
                    read();
                } catch (RuntimeException failure) {
                    LOG.warn("Tickets could not be read from Kafka; it is tried again.", failure);
                    LOG.trace("Stopped meanwhile: {}", stopped(AFTER_A_FAILURE));
                }
            }
        }
    }

    private void read() {
        KafkaConsumer<byte[], byte[]> consumer = first == null ? settings.consumer() : first;
        first = null;
        try {
            TicketReader reader = new TicketReader(consumer, turns);
            consumer.subscribe(List.of(settings.topic()), reader);
            while (!stopped(Duration.ZERO)) {
                reader.round();
            }
            turns.end(TURNS_WAIT);
            reader.end();
        } finally {
            consumer.close(CloseOptions.timeout(CLOSING));
        }
    }

    /** Whether it is to stop; waits at most so long for that. */
    private boolean stopped(Duration most) {
        try {
            return stop.await(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            return true; // nobody has the thread to interrupt it but the JVM's end
        }
    }

    /** Stops to read, and waits for turns that have begun. */
    @Override
    public void close() {
        stop.countDown();
        try {
            thread.join(TURNS_WAIT.plus(CLOSING).plus(CLOSING).toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
