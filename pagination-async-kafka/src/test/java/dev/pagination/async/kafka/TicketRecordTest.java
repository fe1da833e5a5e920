package dev.pagination.async.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.async.JobId;
import dev.pagination.async.JobTicket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketRecordTest {

    private static final JobTicket TICKET = new JobTicket(JobId.of("0123456789abcdef0123456789abcdef"), 17);

    @Test
    void isWrittenAsTextThatCanBeReadByAnyone() {
        TicketRecord record = new TicketRecord(TICKET, 1_700_000_000_000L);

        assertThat(record.value()).asString().isEqualTo("0123456789abcdef0123456789abcdef:17@1700000000000");
        assertThat(TicketRecord.read(record.value())).contains(record);
        assertThat(TicketRecord.read(new TicketRecord(TICKET, -1).value())).contains(new TicketRecord(TICKET, 0));
    }

    @Test
    void isTriedAfterAMinuteWhateverItSays() {
        assertThat(new TicketRecord(TICKET, 1_000).due(2_000)).isEqualTo(1_000);
        assertThat(new TicketRecord(TICKET, 3_000).due(2_000)).isEqualTo(3_000);
        assertThat(new TicketRecord(TICKET, Long.MAX_VALUE).due(2_000)).isEqualTo(62_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "0123456789abcdef0123456789abcdef:17",
                "0123456789abcdef0123456789abcdef:17@-1",
                "0123456789abcdef0123456789abcdef:17@1234567890123456789",
                "0123456789abcdef0123456789abcdef:-1@1",
                "0123456789abcdef0123456789abcdeF:17@1",
                "0123456789abcdef0123456789abcdef:17@1\n",
                "é123456789abcdef0123456789abcdef:17@1"
            })
    void readsNothingElse(String text) {
        assertThat(TicketRecord.read(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(TicketRecord.read(null)).isEmpty();
    }
}
