package dev.pagination.async.kafka;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import org.apache.kafka.common.TopicPartition;

/** Tickets that wait for their time, or for a free worker. Not thread-safe. */
final class HeldTickets {

    private record Held(Delivery delivery, long notBefore) {}

    private final PriorityQueue<Held> byTime = new PriorityQueue<>(Comparator.comparingLong(Held::notBefore));

    void hold(Delivery delivery, long notBefore) {
        byTime.add(new Held(delivery, notBefore));
    }

    int size() {
        return byTime.size();
    }

    /** Takes out the ticket whose time came first; empty if no time has come yet. */
    Optional<Delivery> takeDue(long now) {
        Held first = byTime.peek();
        if (first == null || first.notBefore() > now) {
            return Optional.empty();
        }
        byTime.remove();
        return Optional.of(first.delivery());
    }

    /** Forgets the tickets of partitions that are another process's now, which gets them again. */
    void forget(Collection<TopicPartition> partitions) {
        byTime.removeIf(held -> partitions.contains(held.delivery().partition()));
    }
}
