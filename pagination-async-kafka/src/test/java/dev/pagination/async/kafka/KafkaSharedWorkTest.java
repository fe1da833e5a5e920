package dev.pagination.async.kafka;

import dev.pagination.async.PageJobsBuilder;
import dev.pagination.async.SharedWorkContract;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** What processes do whose queue is in the database, with Kafka. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KafkaSharedWorkTest extends SharedWorkContract {

    private static final TestDatabase DATABASE = TestDatabases.h2();
    private static final TestKafka KAFKA = TestKafka.started();
    private static final String TOPIC = "page-jobs";

    KafkaSharedWorkTest() {
        super(DATABASE);
        KAFKA.createTopic(TOPIC, 4);
    }

    @Override
    protected PageJobsBuilder queued(PageJobsBuilder process) {
        String bootstrapServers = KAFKA.bootstrapServers();
        // tag::queue[]
        KafkaJobQueue queue = KafkaJobQueue.on(bootstrapServers) // "kafka-1:9092,kafka-2:9092"
                .topic("page-jobs")
                .group("page-jobs")
                .property("security.protocol", "PLAINTEXT")
                .build();
        // end::queue[]
        return process.queue(queue);
    }

    /** Its offsets are committed, as if it had died in the middle of its turn, and had lied. */
    @Override
    protected void dieWithTickets() {
        TestKafka.await("there is a ticket", () -> KAFKA.lag(TOPIC, TOPIC) > 0);
        Map<String, Object> properties = Map.of(
                "bootstrap.servers", KAFKA.bootstrapServers(), "group.id", TOPIC, "auto.offset.reset", "earliest");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            while (KAFKA.lag(TOPIC, TOPIC) > 0) {
                consumer.poll(Duration.ofMillis(100));
                consumer.commitSync();
            }
        }
    }

    @AfterAll
    static void close() {
        KAFKA.close();
        DATABASE.close();
    }
}
