package dev.pagination.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.benchmarks.TxnDatabase;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class PeersTest extends PeersContract {

    PeersTest() {
        super(TxnDatabase.POSTGRESQL);
    }

    @Test
    void seesWhatSpringLosesOfTextWhateverItsCase() {
        assertThat(lost(Entrant.SPRING_WINDOW, PeerOrder.IGNORING_CASE, Way.FORWARD))
                .isPositive();
    }

    @Test
    void writesWhereAndWhatWasMeasured() {
        assertThat(page())
                .startsWith("# Side by side with the peers, ")
                .contains("PostgreSQL 17", "hibernate 6.6", "spring-data-jpa 3.5", "| UNIFORM |", "What they said")
                .contains("walks of our pagers that lose, repeat or disorder a row | 0 | 0 of 56 | reached");
    }

    @Test
    void refusesTooSmallTable() {
        StringWriter err = new StringWriter();

        int exitCode = command(new StringWriter(), err).execute("--rows=999", "--size=5");

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString()).contains("at least 200 pages");
    }
}
