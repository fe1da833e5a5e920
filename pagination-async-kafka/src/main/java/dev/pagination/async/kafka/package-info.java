/** A {@link dev.pagination.async.JobQueue} on a Kafka topic. */
@NullMarked
package dev.pagination.async.kafka;

import org.jspecify.annotations.NullMarked;
