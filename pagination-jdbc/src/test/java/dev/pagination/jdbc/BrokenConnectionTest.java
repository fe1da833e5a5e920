package dev.pagination.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pagination.CountStrategy;
import dev.pagination.PageFetchException;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import dev.pagination.testkit.recording.RecordingDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever of a connection fails, the connection is given back and the first failure is the one that is told. */
class BrokenConnectionTest {

    private static final TestDatabase DATABASE = TestDatabases.h2();
    private static final RecordingDataSource RECORDING = RecordingDataSource.of(DATABASE.dataSource());
    private static final PageRequest SNAPSHOT = PageRequest.first(2).withCount(CountStrategy.snapshot());

    @BeforeAll
    static void createTable() {
        new Sql(DATABASE.dataSource())
                .run(
                        "CREATE ALIAS SLEEP FOR 'java.lang.Thread.sleep(long)'",
                        "CREATE TABLE thing (id bigint PRIMARY KEY)",
                        "INSERT INTO thing SELECT X FROM SYSTEM_RANGE(1, 20)");
    }

    @AfterEach
    void everyConnectionIsBack() {
        assertThat(RECORDING.openConnections()).isZero();
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void saysThatThereIsNoConnection() {
        DataSource broken = Broken.dataSource(RECORDING, Set.of("DataSource.getConnection"));

        assertFails(
                () -> JdbcPager.table(broken, "thing").build(row -> 1),
                "Reading the metadata",
                "DataSource.getConnection");
        assertFails(
                () -> overOneThatBreaks("DataSource.getConnection").first(2),
                "Taking a connection",
                "DataSource.getConnection");
    }

    @Test
    void saysThatAConnectionCannotBePrepared() {
        for (String method : List.of(
                "Connection.setReadOnly",
                "Connection.setTransactionIsolation",
                "Connection.setAutoCommit",
                "Connection.getAutoCommit")) {
            assertFails(() -> overOneThatBreaks(method).page(SNAPSHOT), "Preparing the connection", method);
        }
    }

    @Test
    void saysThatAConnectionCannotBeGivenBack() {
        assertFails(
                () -> overOneThatBreaks("Connection.close").first(2), "Returning the connection", "Connection.close");
        assertFails(
                () -> overOneThatBreaks("Connection.commit").page(SNAPSHOT),
                "Returning the connection",
                "Connection.commit");
    }

    @Test
    void saysThatAStatementCannotBeRun() {
        for (String method :
                List.of("Connection.prepareStatement", "Statement.setFetchSize", "PreparedStatement.executeQuery")) {
            assertFails(() -> overOneThatBreaks(method).first(2), "Fetching a page", method);
            assertFails(() -> overOneThatBreaks(method).boundaries(2), "Fetching keys", method);
        }
    }

    @Test
    void keepsWhatFailsBesidesWhileTheConnectionIsPutBack() {
        PageFetchException preparing = failure("Connection.setAutoCommit", "Connection.close");
        PageFetchException returning = failure("Connection.commit", "Connection.close");

        assertThat(preparing).hasMessage("Preparing the connection failed; see the cause.");
        assertThat(preparing.getCause()).hasMessage("Connection.setAutoCommit is broken");
        assertThat(preparing.getCause().getSuppressed())
                .extracting(Throwable::getMessage)
                .containsExactly("Connection.close is broken");
        assertThat(returning).hasMessage("Returning the connection failed; see the cause.");
        assertThat(returning.getCause()).hasMessage("Connection.commit is broken");
        assertThat(returning.getCause().getSuppressed())
                .extracting(Throwable::getMessage)
                .containsExactly("Connection.close is broken");
    }

    @Test
    void tellsTheFailureOfThePageBeforeThatOfTheConnection() {
        PageFetchException failure = failure("PreparedStatement.executeQuery", "Connection.close");

        assertThat(failure).hasMessage("Fetching a page failed; see the cause.");
        assertThat(failure.getSuppressed())
                .extracting(Throwable::getMessage)
                .containsExactly("Returning the connection failed; see the cause.");
    }

    @Test
    void countsToTheEndIfTheStatementCannotBeCancelled() {
        JdbcPager<Long> pager = overOneThatBreaks("Statement.cancel").where("SLEEP(10) IS NULL");

        PageResponse<Long> page = pager.page(
                PageRequest.first(2).withCount(CountStrategy.separate().within(Duration.ofMillis(20))));

        assertThat(page.total().exact()).hasValue(20);
    }

    private static PageFetchException failure(String... broken) {
        return catchThrowableOfType(
                PageFetchException.class, () -> overOneThatBreaks(broken).page(SNAPSHOT));
    }

    /** A pager that was built while everything worked. */
    private static JdbcPager<Long> overOneThatBreaks(String... methods) {
        Set<String> broken = ConcurrentHashMap.newKeySet();
        JdbcPager<Long> pager = JdbcPager.table(Broken.dataSource(RECORDING, broken), "thing")
                .timeout(Duration.ofMinutes(1))
                .fetchSize(10)
                .build(row -> row.getLong("id"));
        Collections.addAll(broken, methods);
        return pager;
    }

    private static void assertFails(ThrowingCallable call, String what, String method) {
        assertThatThrownBy(call)
                .isInstanceOf(PageFetchException.class)
                .hasMessage(what + " failed; see the cause.")
                .cause()
                .isInstanceOf(SQLException.class)
                .hasMessage(method + " is broken");
    }
}
