package dev.pagination.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageJobValuesTest {

    private static final JobLimits LIMITS = JobLimits.standard();
    private static final PageJobPolicy POLICY = PageJobPolicy.standard();
    private static final JobRequest REQUEST = JobRequest.of("source", 1);
    private static final Duration SECOND = Duration.ofSeconds(1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1234",
                "0123456789abcdef0123456789abcdeF",
                "0123456789abcdef0123456789abcde/",
                "0123456789abcdef0123456789abcde:",
                "0123456789abcdef0123456789abcdeg"
            })
    void knowsNoJobByATextThatIsNoId(String text) {
        assertThatThrownBy(() -> JobId.of(text))
                .isInstanceOf(PageJobException.class)
                .hasMessage("There is no such job; it may have been removed. Submit it again.");
    }

    @Test
    void makesIdsOf128Bits() {
        JobId id = JobId.random();

        assertThat(id).isNotEqualTo(JobId.random()).isEqualTo(JobId.of(id.toString()));
        assertThat(id.value()).hasSize(32);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb"})
    void refusesNamesThatAreNone(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JobOwner.of(name))
                .withMessage("The owner of a job must be named by 1 to 200 characters, not blank and none of them a"
                        + " control character.");
    }

    @Test
    void refusesNamesThatAreTooLong() {
        assertThat(JobOwner.of("x".repeat(200))).hasToString("JobOwner[200 characters]");
        assertThatIllegalArgumentException().isThrownBy(() -> JobOwner.of("x".repeat(201)));
    }

    @Test
    void refusesLimitsThatAreNotPositive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LIMITS.withMaxRows(0))
                .withMessage("The limits of a job must be positive, not 0 rows, 10737418240 bytes, PT6H.");
        assertThatIllegalArgumentException().isThrownBy(() -> LIMITS.withMaxBytes(0));
        assertThatIllegalArgumentException().isThrownBy(() -> LIMITS.withMaxTime(Duration.ZERO));
    }

    @Test
    void comparesLimits() {
        assertThat(LIMITS.within(LIMITS)).isTrue();
        assertThat(LIMITS.within(LIMITS.withMaxRows(1))).isFalse();
        assertThat(LIMITS.within(LIMITS.withMaxBytes(1))).isFalse();
        assertThat(LIMITS.within(LIMITS.withMaxTime(SECOND))).isFalse();
    }

    @Test
    void refusesRequestsOutsideTheirRanges() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> REQUEST.withPageSize(0))
                .withMessage("The page size of a job must be 1 to 10000, not 0.");
        assertThatIllegalArgumentException().isThrownBy(() -> REQUEST.withPageSize(10_001));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> REQUEST.withIdempotencyKey(" "))
                .withMessage("An idempotency key must have 1 to 255 characters and not be blank.");
        assertThatIllegalArgumentException().isThrownBy(() -> REQUEST.withIdempotencyKey("x".repeat(256)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> REQUEST.withWait(Duration.ofSeconds(51)))
                .withMessage("One can wait 0 to 50 seconds for a job, not PT51S; ask for its status later instead.");
        assertThatIllegalArgumentException().isThrownBy(() -> REQUEST.withWait(SECOND.negated()));
        assertThat(REQUEST.withIdempotencyKey("secret")).hasToString("JobRequest[source, pageSize=500]");
    }

    @Test
    void refusesPoliciesOutsideTheirRanges() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> POLICY.withJobsPerOwner(0, 1))
                .withMessage("The numbers of a policy must be at least 1: 0 running, 1 queued, 5 attempts.");
        assertThatIllegalArgumentException().isThrownBy(() -> POLICY.withJobsPerOwner(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> policy(0, SECOND, SECOND, SECOND));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> POLICY.withLease(Duration.ofMillis(999)))
                .withMessage("The lease must be at least 1 second, not PT0.999S.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> POLICY.withRetention(Duration.ofDays(2), Duration.ofDays(1)))
                .withMessage("The retention PT48H is longer than its maximum PT24H.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> POLICY.withRetention(Duration.ZERO, SECOND))
                .withMessage("The times of a policy must be positive.");
        assertThatIllegalArgumentException().isThrownBy(() -> policy(1, Duration.ZERO, SECOND, SECOND));
        assertThatIllegalArgumentException().isThrownBy(() -> policy(1, SECOND, SECOND, SECOND.negated()));
    }

    @Test
    void changesOneSettingOfAPolicyAtATime() {
        JobLimits limits = LIMITS.withMaxRows(7);

        PageJobPolicy changed = POLICY.withLimits(limits)
                .withJobsPerOwner(3, 4)
                .withLease(SECOND)
                .withRetention(SECOND, Duration.ofDays(1));

        assertThat(changed)
                .isEqualTo(new PageJobPolicy(
                        limits, 3, 4, SECOND, 5, Duration.ofHours(1), SECOND, Duration.ofDays(1), Duration.ofDays(7)));
    }

    private static PageJobPolicy policy(int attempts, Duration queue, Duration retention, Duration tombstone) {
        return new PageJobPolicy(LIMITS, 1, 1, SECOND, attempts, queue, retention, retention, tombstone);
    }

    @Test
    void refusesSettingsOutsideTheirRanges() {
        PageJobsBuilder builder = PageJobs.over(new JdbcDataSource());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.workers(0))
                .withMessage("The number of workers must be at least 1, not 0; to work on no jobs, do not start.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.sweepEvery(Duration.ZERO))
                .withMessage("The interval of sweeping must be positive, not PT0S.");
    }

    @Test
    void saysHowMuchIsDone() {
        assertThat(new JobProgress(5, 1, 9, OptionalLong.empty()).fraction()).isEmpty();
        assertThat(new JobProgress(5, 1, 9, OptionalLong.of(20)).fraction()).hasValue(0.25);
        assertThat(new JobProgress(5, 1, 9, OptionalLong.of(4)).fraction()).hasValue(1);
    }

    @Test
    void asksForPatienceThatGrowsWithTheAge() {
        Instant start = Instant.parse("2024-05-01T12:00:00Z");
        JobStatus running = status(JobState.RUNNING, start);

        assertThat(running.retryAfter(start)).contains(SECOND);
        assertThat(running.retryAfter(start.plusSeconds(50))).contains(Duration.ofSeconds(5));
        assertThat(running.retryAfter(start.plusSeconds(5_000))).contains(Duration.ofSeconds(30));
        assertThat(status(JobState.FAILED, start).retryAfter(start)).isEmpty();
    }

    private static JobStatus status(JobState state, Instant created) {
        return new JobStatus(
                JobId.random(),
                "source",
                state,
                10,
                new JobProgress(0, 0, 0, OptionalLong.empty()),
                Optional.empty(),
                Optional.empty(),
                created,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void writesATicketAndTakesItBack() {
        JobTicket ticket = new JobTicket(JobId.random(), 999_999_999_999_999_999L);

        assertThat(JobTicket.of(ticket.toString())).isEqualTo(ticket);
        assertThat(ticket.toString()).hasSize(51);
        assertThat(List.of(
                        "",
                        "x:0",
                        JobId.random().value(),
                        JobId.random() + ":-1",
                        JobId.random() + ":" + "9".repeat(19)))
                .allSatisfy(text -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> JobTicket.of(text))
                        .withMessage("This text is not a ticket: it has to be a job's id, a colon, a number."));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JobTicket(JobId.random(), -1))
                .withMessage("The epoch of a ticket must be 0 to 999999999999999999, not -1.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JobTicket(JobId.random(), 1_000_000_000_000_000_000L));
    }
}
