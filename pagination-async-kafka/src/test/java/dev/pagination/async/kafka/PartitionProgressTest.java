package dev.pagination.async.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.async.JobId;
import dev.pagination.async.JobTicket;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class PartitionProgressTest {

    private static final TopicPartition PARTITION = new TopicPartition("topic", 0);

    private final PartitionProgress progress = new PartitionProgress();

    private static Delivery at(long offset) {
        return new Delivery(new JobTicket(JobId.random(), 0), PARTITION, offset);
    }

    @Test
    void commitsNothingBeforeARecordHasCome() {
        assertThat(progress.toCommit()).isEmpty();
    }

    @Test
    void commitsNoFurtherThanTheFirstTurnThatIsNotOver() {
        Delivery first = at(7);
        Delivery second = at(8);
        progress.opened(first);
        progress.opened(second);
        progress.passed(9);

        progress.done(second);
        long whileTheFirstIsOpen = progress.toCommit().orElseThrow();
        boolean open = progress.has(first);
        progress.done(first);

        assertThat(whileTheFirstIsOpen).isEqualTo(7);
        assertThat(open).isTrue();
        assertThat(progress.has(first)).isFalse();
        assertThat(progress.toCommit()).hasValue(10);
    }

    @Test
    void commitsAnOffsetOnce() {
        progress.passed(7);
        progress.committed(progress.toCommit().orElseThrow());
        boolean again = progress.toCommit().isPresent();
        progress.passed(8);
        progress.committed(3);

        assertThat(again).isFalse();
        assertThat(progress.toCommit()).hasValue(9);
    }
}
