package dev.pagination.async.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.async.JobFailure;
import dev.pagination.async.JobState;
import dev.pagination.async.PageJobPolicy;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Random lives against the table of what may follow what. */
class JobLifeTest {

    private static final long SEED = 20_260_501;
    private static final PageJobPolicy POLICY = PageJobPolicy.standard();

    private static final Map<JobState, Set<JobState>> SUCCESSORS = new EnumMap<>(Map.of(
            JobState.QUEUED,
            EnumSet.of(JobState.QUEUED, JobState.RUNNING, JobState.FINALIZING, JobState.FAILED, JobState.CANCELED),
            JobState.RUNNING,
            EnumSet.of(JobState.RUNNING, JobState.FINALIZING, JobState.QUEUED, JobState.FAILED, JobState.CANCELING),
            JobState.FINALIZING,
            EnumSet.of(JobState.FINALIZING, JobState.SUCCEEDED, JobState.QUEUED, JobState.FAILED, JobState.CANCELING),
            JobState.CANCELING,
            EnumSet.of(JobState.CANCELING, JobState.CANCELED, JobState.FAILED),
            JobState.CANCELED,
            EnumSet.of(JobState.CANCELED, JobState.EXPIRED),
            JobState.FAILED,
            EnumSet.of(JobState.FAILED, JobState.EXPIRED),
            JobState.SUCCEEDED,
            EnumSet.of(JobState.SUCCEEDED, JobState.EXPIRED),
            JobState.EXPIRED,
            EnumSet.of(JobState.EXPIRED)));

    @Test
    void goesFromEachStateOnlyToThoseThatMayFollow() {
        Random random = new Random(SEED);
        Set<List<JobState>> taken = new HashSet<>();
        for (int life = 0; life < 2_000; life++) {
            JobLife job = JobLife.queued(0, POLICY);
            long now = 0;
            for (int step = 0; step < 30; step++) {
                now += random.nextInt(4) == 0 ? 90_000_000 : random.nextInt(50_000);
                JobLife next = step(random, job, now).orElse(job);
                check(job, next);
                taken.add(List.of(job.state(), next.state()));
                job = next;
            }
        }

        int possible = SUCCESSORS.values().stream().mapToInt(Set::size).sum();
        assertThat(taken).as("transitions seen, seed %s", SEED).hasSize(possible);
    }

    private static void check(JobLife before, JobLife after) {
        assertThat(SUCCESSORS.get(before.state()))
                .as("seed %s, from %s", SEED, before.state())
                .contains(after.state());
        assertThat(after.stored().rows()).isGreaterThanOrEqualTo(before.stored().rows());
        assertThat(after.stored().pages())
                .isGreaterThanOrEqualTo(before.stored().pages());
        assertThat(after.epoch()).isGreaterThanOrEqualTo(before.epoch());
        assertThat(after.times().finishedAt() != null).isEqualTo(after.state().terminal());
        if (before.times().expiresAt() != null) {
            assertThat(after.times().expiresAt())
                    .isGreaterThanOrEqualTo(before.times().expiresAt());
        }
        if (after.state() == JobState.SUCCEEDED) {
            assertThat(after.stored().allRead()).isTrue();
        }
    }

    /** One of all steps, by a worker that has the job, or has it no more. */
    private static Optional<JobLife> step(Random random, JobLife job, long now) {
        long epoch = Math.max(0, job.epoch() - (random.nextInt(5) == 0 ? 1 : 0));
        PackedPage page = new PackedPage(1, 3, "digest", ResumePlace.START, new byte[] {1});
        boolean last = random.nextInt(3) == 0;
        return switch (random.nextInt(12)) {
            case 0 -> job.canceled(now).filter(next -> random.nextInt(4) == 0);
            case 1 -> job.failed(JobFailure.DAMAGED, now).filter(next -> random.nextInt(6) == 0);
            case 2 -> job.stalled(epoch, JobFailure.NO_PROGRESS, now, POLICY);
            case 3 -> job.released(epoch, now, POLICY);
            case 4 -> job.renewed(epoch, now, POLICY);
            case 5 -> job.extended(random.nextInt(200_000_000), now, POLICY);
            case 6 -> job.expired(now);
            case 7 -> job.succeeded(epoch, "digest", now);
            case 8 -> job.stored(epoch, chunk(job, page, last), now, POLICY);
            case 9 -> job.silent(now, POLICY);
            case 10 -> job.ticketLost(now, POLICY);
            default -> job.claimed(epoch, now, POLICY);
        };
    }

    private static Chunk chunk(JobLife job, PackedPage page, boolean last) {
        return new Chunk(job.stored().pages(), List.of(page), null, ResumePlace.START, last, null);
    }

    @Test
    void takesNoChunkThatDoesNotFollowTheLast() {
        JobLife job = JobLife.queued(0, POLICY).claimed(0, 0, POLICY).orElseThrow();

        Chunk late = new Chunk(1, List.of(), null, ResumePlace.START, false, null);

        assertThat(job.stored(1, late, 0, POLICY)).isEmpty();
    }

    @Test
    void neverShortensALease() {
        JobLife job = JobLife.queued(0, POLICY).claimed(0, 1_000, POLICY).orElseThrow();

        JobLife renewed = job.renewed(1, 500, POLICY).orElseThrow();

        assertThat(renewed.turn().leaseUntil()).isEqualTo(61_000);
    }

    @Test
    void trustsATicketForTheTimeOfALease() {
        JobLife job = JobLife.queued(0, POLICY);

        JobLife again = job.ticketLost(60_000, POLICY).orElseThrow();

        assertThat(job.ticketLost(59_999, POLICY)).isEmpty();
        assertThat(again.ticketLost(60_000, POLICY)).isEmpty();
        assertThat(again.turn().queuedAt()).isZero();
        assertThat(again.claimed(0, 60_000, POLICY)).isPresent();
    }

    @Test
    void checksAgainWhatIsAllReadInsteadOfReadingIt() {
        JobLife read = JobLife.queued(0, POLICY)
                .claimed(0, 0, POLICY)
                .flatMap(job -> job.stored(1, new Chunk(0, List.of(), null, ResumePlace.START, true, null), 0, POLICY))
                .flatMap(job -> job.released(1, 0, POLICY))
                .orElseThrow();

        assertThat(read.claimed(1, 0, POLICY).orElseThrow().state()).isEqualTo(JobState.FINALIZING);
    }
}
