package dev.pagination.async.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings tickets from one consumer to the workers. It polls all the time, so that Kafka does not take this process for
 * dead however long a turn is, and pauses its partitions while no worker is free. An offset is committed when all turns
 * before it are over. Of one thread.
 */
final class TicketReader implements ConsumerRebalanceListener {

    private static final Logger LOG = LoggerFactory.getLogger(TicketReader.class);

    private static final int MOST_HELD = 1_000;
    private static final Duration WAIT = Duration.ofMillis(100);
    private static final Duration COMMIT_WAIT = Duration.ofSeconds(5);
    private static final long COMMIT_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Consumer<byte[], byte[]> consumer;
    private final Turns turns;
    private final HeldTickets held = new HeldTickets();
    private final Map<TopicPartition, PartitionProgress> partitions = new HashMap<>();
    private long committedAt = System.nanoTime();

    TicketReader(Consumer<byte[], byte[]> consumer, Turns turns) {
        this.consumer = consumer;
        this.turns = turns;
    }

    /** Takes at most one record, and begins the turns that can begin. */
    void round() {
        settle(Duration.ZERO);
        begin();
        if (turns.canBegin() && held.size() < MOST_HELD) {
            consumer.resume(consumer.paused());
            consumer.poll(WAIT).forEach(this::take);
        } else {
            consumer.pause(consumer.assignment());
            consumer.poll(Duration.ZERO).forEach(this::take);
            settle(WAIT);
        }
        begin();
        if (System.nanoTime() - committedAt > COMMIT_NANOS) {
            committedAt = System.nanoTime();
            commit();
        }
    }

    /** Looks after turns that are over, and waits at most so long for the first of them. */
    private void settle(Duration most) {
        Optional<Turns.Ended> ended = turns.next(most);
        while (ended.isPresent()) {
            settle(ended.get());
            ended = turns.next(Duration.ZERO);
        }
    }

    private void settle(Turns.Ended turn) {
        Delivery delivery = turn.delivery();
        PartitionProgress progress = partitions.get(delivery.partition());
        if (progress == null || !progress.has(delivery)) {
            return; // the partition was another process's meanwhile, which has got the ticket again
        }
        turn.again()
                .ifPresentOrElse(
                        wait -> held.hold(delivery, System.currentTimeMillis() + wait.toMillis()),
                        () -> progress.done(delivery));
    }

    private void begin() {
        while (turns.canBegin()) {
            Optional<Delivery> due = held.takeDue(System.currentTimeMillis());
            if (due.isEmpty()) {
                return;
            }
            turns.begin(due.get());
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        PartitionProgress progress = partitions.computeIfAbsent(partition, any -> new PartitionProgress());
        Optional<TicketRecord> read = TicketRecord.read(record.value());
        if (read.isEmpty()) {
            LOG.warn("The record at offset {} of {} is no ticket of a page job; skipped.", record.offset(), partition);
            progress.passed(record.offset());
            return;
        }
        Delivery delivery = new Delivery(read.get().ticket(), partition, record.offset());
        progress.opened(delivery);
        held.hold(delivery, read.get().due(System.currentTimeMillis()));
    }

    private void commit() {
        Map<TopicPartition, OffsetAndMetadata> offsets = toCommit(partitions.keySet());
        if (!offsets.isEmpty()) {
            consumer.commitAsync(offsets, (done, failure) -> {
                if (failure == null) {
                    committed(done);
                } else {
                    LOG.debug("Offsets were not committed; it is tried again.", failure);
                }
            });
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> toCommit(Collection<TopicPartition> of) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        partitions.forEach((partition, progress) -> {
            if (of.contains(partition)) {
                progress.toCommit().ifPresent(offset -> offsets.put(partition, new OffsetAndMetadata(offset)));
            }
        });
        return offsets;
    }

    private void committed(Map<TopicPartition, OffsetAndMetadata> offsets) {
        offsets.forEach((partition, place) -> {
            PartitionProgress progress = partitions.get(partition);
            if (progress != null) {
                progress.committed(place.offset());
            }
        });
    }

    /** Commits what is done of partitions that will be another process's; if it cannot, that one gets more tickets again. */
    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
        settle(Duration.ZERO);
        commitNow(revoked);
        onPartitionsLost(revoked);
    }

    private void commitNow(Collection<TopicPartition> of) {
        Map<TopicPartition, OffsetAndMetadata> offsets = toCommit(of);
        if (offsets.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(offsets, COMMIT_WAIT);
        } catch (KafkaException failure) {
            LOG.debug("Offsets were not committed; some tickets are delivered again.", failure);
        }
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> lost) {
        held.forget(lost);
        partitions.keySet().removeAll(lost);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
        LOG.debug("Tickets are taken from {}", assigned);
    }

    /** Commits what is done. */
    void end() {
        settle(Duration.ZERO);
        commitNow(partitions.keySet());
    }
}
