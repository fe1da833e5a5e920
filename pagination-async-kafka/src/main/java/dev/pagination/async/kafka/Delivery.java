package dev.pagination.async.kafka;

import dev.pagination.async.JobTicket;
import org.apache.kafka.common.TopicPartition;

/** A ticket that Kafka has given to this process, with the place it was at. */
record Delivery(JobTicket ticket, TopicPartition partition, long offset) {}
