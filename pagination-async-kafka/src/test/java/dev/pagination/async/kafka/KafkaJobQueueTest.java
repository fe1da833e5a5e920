package dev.pagination.async.kafka;

import static dev.pagination.async.kafka.Processes.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pagination.async.JobId;
import dev.pagination.async.JobState;
import dev.pagination.async.JobTicket;
import dev.pagination.async.PageJobs;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;

/** What may happen to tickets on a real Kafka; the pages are always the synchronous walk. */
@Timeout(120)
class KafkaJobQueueTest {

    private static final TestKafka KAFKA = TestKafka.started();
    private static final Processes.Gate OPEN = (job, batch) -> {};

    private final Processes processes = new Processes();
    private String topic = "";

    @BeforeEach
    void createTopic(TestInfo test) {
        topic = test.getTestMethod().orElseThrow().getName();
        KAFKA.createTopic(topic, 2);
    }

    @AfterEach
    void closeDatabase() {
        processes.close();
    }

    @AfterAll
    static void close() {
        KAFKA.close();
    }

    private KafkaJobQueueBuilder queue() {
        return KafkaJobQueue.on(KAFKA.bootstrapServers())
                .topic(topic)
                .group(topic)
                .property("heartbeat.interval.ms", 300); // so that a test waits less for a rebalance
    }

    private void awaitMembers(int number) {
        TestKafka.await(number + " members", () -> KAFKA.members(topic).size() == number);
    }

    private void awaitAllCommitted() {
        TestKafka.await("all offsets are committed", () -> KAFKA.lag(topic, topic) == 0);
    }

    @Test
    void goesOnWithAJobWhileOtherProcessesComeAndLeave() {
        Held held = Held.untilOpened();
        try (PageJobs one = processes.started(queue(), held)) {
            JobId id = submit(one, "a");
            held.awaitWorker();

            try (PageJobs two = processes.started(queue(), OPEN)) {
                awaitMembers(2);
                processes.awaitWalk(two, submit(two, "b"));
            }
            awaitMembers(1);
            held.open();

            processes.awaitWalk(one, id);
            processes.awaitWalk(one, submit(one, "c"));
            awaitAllCommitted();
        }
        assertThat(processes.turns()).containsExactly("a", "b", "c");
    }

    @Test
    void handsAJobOnWhenItsProcessLeaves() {
        Held held = Held.untilOpened();
        PageJobs one = processes.started(queue(), held);
        JobId id = submit(one, "a");
        held.awaitWorker();
        try (PageJobs two = processes.started(queue(), OPEN)) {
            awaitMembers(2);

            CompletableFuture<Void> closed = CompletableFuture.runAsync(one::close);
            held.open();
            closed.join();

            processes.awaitWalk(two, id);
            assertThat(processes.turns().size()).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void hasOneTurnHoweverOftenATicketComes() {
        try (PageJobs client = processes.process(queue(), OPEN)) {
            JobId id = submit(client, "a");
            byte[] again = new TicketRecord(new JobTicket(id, 0), 0).value();
            for (int copy = 0; copy < 20; copy++) {
                KAFKA.put(topic, copy % 2, again);
            }

            try (PageJobs one = processes.started(queue(), OPEN);
                    PageJobs two = processes.started(queue(), OPEN)) {
                processes.awaitWalk(one, id);
                KAFKA.put(topic, 0, again);
                KAFKA.put(topic, 1, again);
                awaitAllCommitted();
                processes.awaitWalk(two, id);
            }
        }
        assertThat(processes.turns()).containsExactly("a");
    }

    @Test
    void findsAJobWhoseTicketNeverGotToKafka() {
        KafkaJobQueueBuilder nowhere =
                KafkaJobQueue.on("localhost:1").topic(topic).property("max.block.ms", 4_000);
        try (PageJobs client = processes.process(nowhere, OPEN);
                PageJobs worker = processes.started(queue(), OPEN)) {
            long before = System.nanoTime();
            JobId id = submit(client, "a");
            Duration took = Duration.ofNanos(System.nanoTime() - before);

            processes.awaitWalk(worker, id);
            assertThat(took).isLessThan(Duration.ofSeconds(3));
        }
        assertThat(processes.turns()).containsExactly("a");
    }

    @Test
    void acceptsJobsWhileTheBrokerIsDownAndFinishesThoseAtWork() {
        Held held = Held.untilOpened();
        try (PageJobs one = processes.started(queue(), held)) {
            JobId id = submit(one, "a");
            held.awaitWorker();

            KAFKA.stop();
            JobId waiting = submit(one, "b");
            held.open();
            processes.awaitWalk(one, id);
            JobState meanwhile = one.status(Processes.ANN, waiting).state();
            KAFKA.start();

            processes.awaitWalk(one, waiting);
            assertThat(meanwhile).isEqualTo(JobState.QUEUED);
        }
        assertThat(processes.turns()).containsExactly("a", "b");
    }

    @Test
    void skipsRecordsThatAreNoTickets() {
        JobId gone = JobId.random();
        for (String value : new String[] {"", "nonsense", gone + ":0", gone + ":x@1", "x".repeat(10_000)}) {
            KAFKA.put(topic, 0, value.getBytes(StandardCharsets.UTF_8));
            KAFKA.put(topic, 1, value.getBytes(StandardCharsets.UTF_8));
        }
        KAFKA.put(topic, 0, null);
        KAFKA.put(topic, 0, new TicketRecord(new JobTicket(gone, 0), 0).value());
        try (PageJobs one = processes.started(queue(), OPEN)) {
            processes.awaitWalk(one, submit(one, "a"));

            awaitAllCommitted();
        }
    }

    @Test
    void staysInItsGroupWhileATurnIsLongerThanKafkaWaits() {
        Held slow = Held.slow(Duration.ofSeconds(4));
        try (PageJobs one = processes.started(queue().property("max.poll.interval.ms", 1_000), slow)) {
            JobId id = submit(one, "a");
            slow.awaitWorker();
            Set<String> before = KAFKA.members(topic);

            processes.awaitWalk(one, id);

            assertThat(KAFKA.members(topic)).isEqualTo(before).hasSize(1);
        }
    }

    @Test
    void letsOthersPassWhileAJobIsPutOff() {
        boolean[] failed = {false};
        Processes.Gate failsOnce = (job, batch) -> {
            if (job.equals("a") && batch == 1 && !failed[0]) {
                failed[0] = true;
                throw new IllegalStateException("The source is down.");
            }
        };
        try (PageJobs one = processes.started(queue(), failsOnce)) {
            JobId putOff = submit(one, "a");
            TestKafka.await("a turn at a", () -> failed[0]);

            processes.awaitWalk(one, submit(one, "b"));
            processes.awaitWalk(one, submit(one, "c"));
            JobState meanwhile = one.status(Processes.ANN, putOff).state();
            processes.awaitWalk(one, putOff);

            assertThat(meanwhile).isEqualTo(JobState.QUEUED);
            awaitAllCommitted();
        }
        assertThat(processes.turns()).containsExactly("a", "b", "c", "a");
    }

    @Test
    void readsOnAfterItsConsumerFailed() {
        KafkaJobQueueBuilder named = queue().property("group.instance.id", "one");
        try (PageJobs one = processes.started(named, OPEN)) {
            processes.awaitWalk(one, submit(one, "a"));
            Set<String> before = KAFKA.members(topic);

            PageJobs impostor = processes.started(named, OPEN);
            TestKafka.await("the name is taken", () -> !KAFKA.members(topic).equals(before));
            impostor.close();

            processes.awaitWalk(one, submit(one, "b"));
        }
    }

    @Test
    void closesWhateverItHasDone() {
        KafkaJobQueue queue = queue().build();

        queue.issue(new JobTicket(JobId.random(), 0), Instant.EPOCH.minusMillis(1));
        queue.close();
        queue.close();

        TestKafka.await("the ticket is there", () -> KAFKA.lag(topic, topic) == 1);
    }

    @Test
    void refusesSettingsThatItCannotWorkWith() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> queue().property("enable.auto.commit", true))
                .withMessage("The property enable.auto.commit is set by the queue; leave it out.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> queue().topic(" "))
                .withMessage("The topic of a queue must have a name that is not blank.");
        assertThatExceptionOfType(KafkaException.class)
                .isThrownBy(() -> queue().property("acks", "some").build());
        assertThatExceptionOfType(KafkaException.class).isThrownBy(() -> {
            try (KafkaJobQueue unusable =
                    queue().property("fetch.min.bytes", -1).build()) {
                unusable.start(ticket -> Optional.empty(), 1);
            }
        });
    }
}
