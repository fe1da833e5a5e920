package dev.pagination.async.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pagination.PageResponse;
import dev.pagination.async.JobId;
import dev.pagination.async.JobOwner;
import dev.pagination.async.JobState;
import dev.pagination.async.JobStatus;
import dev.pagination.async.PageJobException;
import dev.pagination.async.PageJobException.Reason;
import dev.pagination.async.PageJobs;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * One of many clients: has one job at a time, does to it what its random numbers say, and compares each answer with what
 * the job may be by all that this client has seen and done. For one thread.
 */
final class ModelClient {

    /** What may be seen after a state, itself aside; steps in between may have been missed. */
    private static final Map<JobState, Set<JobState>> LATER = new EnumMap<>(Map.of(
            JobState.QUEUED,
            EnumSet.of(
                    JobState.RUNNING, JobState.FINALIZING, JobState.SUCCEEDED, JobState.CANCELING, JobState.CANCELED),
            JobState.RUNNING,
            EnumSet.of(JobState.QUEUED, JobState.FINALIZING, JobState.SUCCEEDED, JobState.CANCELING, JobState.CANCELED),
            JobState.FINALIZING,
            EnumSet.of(JobState.QUEUED, JobState.SUCCEEDED, JobState.CANCELING, JobState.CANCELED),
            JobState.CANCELING,
            EnumSet.of(JobState.CANCELED),
            JobState.SUCCEEDED,
            EnumSet.noneOf(JobState.class),
            JobState.CANCELED,
            EnumSet.noneOf(JobState.class)));

    private static final Set<JobState> CANCEL = EnumSet.of(JobState.CANCELING, JobState.CANCELED);
    private static final int MAX_PAGE = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PageJobs jobs;
    private final JobOwner owner;
    private final Random random;
    private final int lastId;
    private final String key;
    private final List<Long> expected;

    private JobStatus seen;
    private boolean canceled;

    ModelClient(WalkFixture fixture, int number, Random random) {
        this.jobs = fixture.jobs();
        this.owner = JobOwner.of("owner " + number % 20);
        this.random = random;
        this.lastId = 1 + random.nextInt(MAX_PAGE * WalkJobs.PAGE_SIZE);
        this.key = "key " + number + " " + random.nextLong();
        this.expected = fixture.walk().stream().filter(id -> id <= lastId).toList();
        this.seen = jobs.submit(owner, WalkJobs.request(lastId).withIdempotencyKey(key));
        assertThat(seen.state()).isEqualTo(JobState.QUEUED);
    }

    /** Does one thing. */
    void act() {
        switch (random.nextInt(9)) {
            case 0 -> submitAgain();
            case 1 -> submitOther();
            case 2 -> askForWhatIsNotTheirs();
            case 3 -> cancelOneInThree();
            case 4, 5, 6 -> fetch(random.nextInt(MAX_PAGE + 1));
            default -> look();
        }
    }

    private void submitAgain() {
        JobStatus same = jobs.submit(owner, WalkJobs.request(lastId).withIdempotencyKey(key));
        assertThat(same.id()).isEqualTo(seen.id());
        learn(same);
    }

    private void submitOther() {
        assertThat(refused(() -> jobs.submit(owner, WalkJobs.request(lastId + 1).withIdempotencyKey(key))))
                .isEqualTo(Reason.KEY_REUSED);
    }

    private void askForWhatIsNotTheirs() {
        JobOwner stranger = JobOwner.of("stranger");
        assertThat(refused(() -> jobs.status(stranger, seen.id()))).isEqualTo(Reason.UNKNOWN_JOB);
        assertThat(refused(() -> jobs.cancel(stranger, seen.id()))).isEqualTo(Reason.UNKNOWN_JOB);
        assertThat(refused(() -> jobs.status(owner, JobId.random()))).isEqualTo(Reason.UNKNOWN_JOB);
    }

    private void cancelOneInThree() {
        if (random.nextInt(3) == 0) {
            canceled = true;
            learn(jobs.cancel(owner, seen.id()));
            assertThat(seen.state()).isIn(JobState.CANCELING, JobState.CANCELED, JobState.SUCCEEDED);
        }
    }

    private void look() {
        learn(jobs.status(owner, seen.id()));
    }

    private void fetch(int number) {
        try {
            PageResponse<Long> page = jobs.page(owner, seen.id(), number, Long.class);
            assertThat(CANCEL).doesNotContain(seen.state());
            checkPage(page, number);
        } catch (PageJobException refused) {
            JobStatus before = seen;
            look();
            switch (refused.reason()) {
                case NOT_READY -> assertThat(before.progress().pages()).isLessThanOrEqualTo(number);
                case OUT_OF_RANGE ->
                    assertThat((long) number * WalkJobs.PAGE_SIZE).isGreaterThanOrEqualTo(expected.size());
                case CANCELED -> assertThat(seen.state()).isIn(CANCEL);
                default -> throw refused;
            }
        }
    }

    private void checkPage(PageResponse<Long> page, int number) {
        int first = number * WalkJobs.PAGE_SIZE;
        assertThat(first).isLessThan(expected.size());
        assertThat(page.content())
                .isEqualTo(expected.subList(first, Math.min(first + WalkJobs.PAGE_SIZE, expected.size())));
    }

    private void learn(JobStatus now) {
        if (now.state() != seen.state()) {
            assertThat(LATER.get(seen.state())).as("after %s", seen).contains(now.state());
        }
        assertThat(canceled || !CANCEL.contains(now.state()))
                .as("canceled by itself")
                .isTrue();
        assertThat(now.progress().rows()).isGreaterThanOrEqualTo(seen.progress().rows());
        assertThat(now.progress().pages())
                .isGreaterThanOrEqualTo(seen.progress().pages());
        assertThat(seen.startedAt()).as("a start that was seen").isIn(Optional.empty(), now.startedAt());
        assertThat(now.finishedAt().isPresent()).isEqualTo(now.state().terminal());
        assertThat(now.expiresAt().isPresent()).isEqualTo(now.state().terminal());
        seen = now;
    }

    /** Waits for the end, and looks at all of it. */
    void finish() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!seen.state().terminal()) {
            assertThat(System.nanoTime()).as("still %s", seen).isLessThan(end);
            learn(jobs.await(owner, seen.id(), Duration.ofSeconds(1)));
        }
        if (seen.state() == JobState.SUCCEEDED) {
            assertThat(seen.progress().rows()).isEqualTo(expected.size());
            for (int number = 0; number < seen.progress().pages(); number++) {
                checkPage(jobs.page(owner, seen.id(), number, Long.class), number);
            }
        } else {
            assertThat(refused(() -> jobs.page(owner, seen.id(), 0, Long.class)))
                    .isEqualTo(Reason.CANCELED);
        }
        jobs.delete(owner, seen.id());
        assertThat(refused(() -> jobs.status(owner, seen.id()))).isEqualTo(Reason.UNKNOWN_JOB);
    }

    JobState state() {
        return seen.state();
    }

    private static Reason refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(PageJobException.class, call).reason();
    }
}
