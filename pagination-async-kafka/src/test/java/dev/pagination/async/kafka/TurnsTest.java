package dev.pagination.async.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.async.JobId;
import dev.pagination.async.JobTicket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** Tickets on their way from Kafka to a worker. */
class TurnsTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final TopicPartition MINE = new TopicPartition("topic", 0);
    private static final TopicPartition ANOTHERS = new TopicPartition("topic", 1);

    private static Delivery delivery(TopicPartition partition) {
        return new Delivery(new JobTicket(JobId.random(), 0), partition, 7);
    }

    @Test
    void givesATicketBackWhoseWorkerFailed() {
        Delivery delivery = delivery(MINE);
        try (Turns turns = new Turns(
                ticket -> {
                    throw new IllegalStateException("The database does not answer.");
                },
                1)) {
            turns.begin(delivery);
            boolean free = turns.canBegin();
            Optional<Turns.Ended> ended = turns.next(LONG);

            assertThat(free).isFalse();
            assertThat(ended).contains(new Turns.Ended(delivery, Optional.of(Duration.ofSeconds(2))));
            assertThat(turns.canBegin()).isTrue();
        }
    }

    @Test
    void waitsForTurnsNoLongerThanItIsTold() {
        CountDownLatch end = new CountDownLatch(1);
        try (Turns turns = new Turns(
                ticket -> {
                    TestKafka.await("the test is over", () -> end.getCount() == 0);
                    return Optional.empty();
                },
                1)) {
            turns.begin(delivery(MINE));
            turns.end(Duration.ofMillis(1));
            Optional<Turns.Ended> none = turns.next(Duration.ZERO);
            Thread.currentThread().interrupt();
            turns.end(LONG);
            boolean interrupted = Thread.interrupted();
            end.countDown();

            assertThat(none).isEmpty();
            assertThat(interrupted).isTrue();
            assertThat(turns.next(LONG)).isPresent();
        }
    }

    @Test
    void holdsTicketsUntilTheirTimeUnlessTheirPartitionIsGone() {
        HeldTickets held = new HeldTickets();
        Delivery late = delivery(MINE);
        Delivery soon = delivery(MINE);
        held.hold(late, 20);
        held.hold(soon, 10);
        held.hold(delivery(ANOTHERS), 1);

        held.forget(List.of(ANOTHERS));

        assertThat(held.takeDue(9)).isEmpty();
        assertThat(held.takeDue(30)).contains(soon);
        assertThat(held.takeDue(30)).contains(late);
        assertThat(held.size()).isZero();
    }
}
