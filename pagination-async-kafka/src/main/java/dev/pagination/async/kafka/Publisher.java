package dev.pagination.async.kafka;

import dev.pagination.async.JobId;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends tickets, on a thread of its own: Kafka's producer makes its caller wait while no broker answers, which neither a
 * client that submits nor the sweeper should. What cannot be sent is lost, and logged. Thread-safe.
 */
final class Publisher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

    private static final int MOST_WAITING = 1_000;
    private static final int KEY_BYTES = 8;
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final Producer<byte[], byte[]> producer;
    private final String topic;
    private final ThreadPoolExecutor sending;

    Publisher(Producer<byte[], byte[]> producer, String topic) {
        this.producer = producer;
        this.topic = topic;
        this.sending = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                work -> Threads.daemon(work, "page-job-tickets"));
    }

    /**
     * Sends a ticket soon.
     *
     * @throws RejectedExecutionException if 1,000 wait already, or it is closed
     */
    void publish(TicketRecord ticket) {
        sending.execute(() -> send(ticket));
    }

    private void send(TicketRecord record) {
        JobId job = record.ticket().job();
        try {
            Future<RecordMetadata> unused =
                    producer.send(new ProducerRecord<>(topic, randomKey(), record.value()), (place, failure) -> {
                        if (failure != null) {
                            lost(job, failure);
                        }
                    });
        } catch (KafkaException failure) {
            lost(job, failure);
        }
    }

    /** So a ticket that is issued again most likely comes to another partition, and to a process that is less busy. */
    private static byte[] randomKey() {
        byte[] key = new byte[KEY_BYTES];
        ThreadLocalRandom.current().nextBytes(key);
        return key;
    }

    private static void lost(JobId job, Exception failure) {
        LOG.warn("The ticket of page job {} did not get to Kafka; the sweeper will issue one.", job, failure);
    }

    /** Sends what waits, if that takes no longer than some seconds. */
    @Override
    public void close() {
        sending.shutdown();
        if (!Threads.ended(sending, CLOSING)) {
            sending.shutdownNow();
        }
        producer.close(CLOSING);
    }
}
