package dev.pagination.async.kafka;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Settings of a {@link KafkaJobQueue}; see {@link KafkaJobQueue#on}. Not thread-safe. */
public final class KafkaJobQueueBuilder {

    private static final String DEFAULT_NAME = "page-jobs";

    private final String bootstrapServers;
    private final Map<String, Object> properties = new HashMap<>();
    private String topic = DEFAULT_NAME;
    private String group = DEFAULT_NAME;

    KafkaJobQueueBuilder(String bootstrapServers) {
        this.bootstrapServers = Objects.requireNonNull(bootstrapServers, "bootstrapServers");
    }

    /**
     * The topic of the tickets; {@code page-jobs} unless set. Each database of page jobs needs its own.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public KafkaJobQueueBuilder topic(String name) {
        this.topic = named("topic", name);
        return this;
    }

    /**
     * The consumer group of all processes that work; {@code page-jobs} unless set.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public KafkaJobQueueBuilder group(String name) {
        this.group = named("group", name);
        return this;
    }

    private static String named(String what, String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("The " + what + " of a queue must have a name that is not blank.");
        }
        return name;
    }

    /**
     * A property of Kafka's clients, such as {@code security.protocol}, for the producer and the consumer. By default
     * the producer gives up a ticket after 30 seconds, and the consumer begins with the earliest record.
     *
     * @throws IllegalArgumentException if it is one that the queue sets itself
     */
    public KafkaJobQueueBuilder property(String name, Object value) {
        if (ClientSettings.RESERVED.contains(name)) {
            throw new IllegalArgumentException("The property " + name + " is set by the queue; leave it out.");
        }
        properties.put(name, Objects.requireNonNull(value, "value"));
        return this;
    }

    /**
     * A queue with these settings. No broker need answer yet.
     *
     * @throws org.apache.kafka.common.KafkaException if Kafka's producer refuses a property, or no address can be
     *     resolved
     */
    public KafkaJobQueue build() {
        return new KafkaJobQueue(new ClientSettings(bootstrapServers, topic, group, Map.copyOf(properties)));
    }
}
