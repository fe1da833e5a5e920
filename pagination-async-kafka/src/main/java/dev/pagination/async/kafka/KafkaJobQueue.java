package dev.pagination.async.kafka;

import dev.pagination.async.JobQueue;
import dev.pagination.async.JobTicket;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tickets of page jobs as records of a Kafka topic, which a consumer group of all workers takes; brokers 2.1 or later.
 *
 * <pre>{@code
 * PageJobs jobs = PageJobs.over(dataSource)
 *         .source(source)
 *         .queue(KafkaJobQueue.on("kafka-1:9092,kafka-2:9092").build())
 *         .build();
 * }</pre>
 *
 * <p>The topic has to be there, unless the brokers create topics by themselves; give it several partitions for each
 * process that works, since a partition is read by one process at a time. Records are some 70 bytes with a random key and
 * are of no use after a day; let the topic delete them.
 *
 * <p>Who submits never waits for Kafka: a ticket is sent after its job is committed, on a thread of its own. If no broker
 * takes it within 30 seconds it is lost, which is logged, and the sweeper issues it again when the time of a lease is
 * over. While all workers of a process are busy, the tickets of its partitions wait; the sweeper issues those again too,
 * with another key, most likely for another process. Workers may be at a job as long as they like: {@code
 * max.poll.interval.ms} has nothing to do with it. An offset is committed when the turns before it are over, so a ticket
 * whose process dies comes to another one; there the job's row says whether there is anything to take. Records that are
 * no tickets are skipped, which is logged.
 *
 * <p>Thread-safe.
 *
 * @see <a href="https://kafka.apache.org/documentation/#consumerconfigs">Consumer configs</a>
 */
public final class KafkaJobQueue implements JobQueue {

    private final ClientSettings settings;
    private final Publisher publisher;
    private volatile @Nullable TicketConsumer consumer;

    KafkaJobQueue(ClientSettings settings) {
        this.settings = settings;
        this.publisher = new Publisher(settings.producer(), settings.topic());
    }

    /**
     * Begins to build a queue.
     *
     * @param bootstrapServers host and port of some brokers, with commas between them
     */
    public static KafkaJobQueueBuilder on(String bootstrapServers) {
        return new KafkaJobQueueBuilder(bootstrapServers);
    }

    @Override
    public void issue(JobTicket ticket, Instant notBefore) {
        publisher.publish(new TicketRecord(ticket, notBefore.toEpochMilli()));
    }

    /**
     * {@inheritDoc}
     *
     * @throws org.apache.kafka.common.KafkaException if Kafka's consumer refuses a property, or no address can be resolved
     */
    @Override
    public void start(Worker worker, int workers) {
        consumer = new TicketConsumer(settings, worker, workers);
    }

    @Override
    public void close() {
        TicketConsumer started = consumer;
        if (started != null) {
            started.close();
        }
        publisher.close();
    }
}
