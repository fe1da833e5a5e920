package dev.pagination.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.benchmarks.TxnDatabase;
import org.junit.jupiter.api.Test;

class PeersMariaDbTest extends PeersContract {

    PeersMariaDbTest() {
        super(TxnDatabase.MARIADB);
    }

    @Test
    void judgesNothingThatIsPromisedOnPostgresOnly() {
        assertThat(page())
                .startsWith("# Side by side with the peers on MariaDB, ")
                .contains("walks of our pagers that lose, repeat or disorder a row | 0 | 0 of 56 | reached")
                .doesNotContain("JdbcPager / by hand", "buffers read", "PostgreSQL would");
    }

    @Test
    void seesWhatGoesWrongHereAlone() {
        assertThat(failure(Entrant.SPRING_PAGEABLE, PeerOrder.NULLS_LAST)).contains("not yet supported");
        assertThat(lost(Entrant.OFFSET, PeerOrder.TIES, Way.FORWARD)).isPositive();
    }
}
