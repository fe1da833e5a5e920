package dev.pagination.async.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.async.JobState;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Fifty clients at once, three processes that work. */
class ManyClientsTest {

    private static final int CLIENTS = 50;
    private static final int JOBS_EACH = 1;
    private static final int ACTIONS = 20;

    private final long seed = Long.getLong("pagination.async.seed", System.nanoTime());

    @Test
    void seeOnlyWhatAJobMayDo() throws Exception {
        System.out.println("pagination.async.seed=" + seed);
        Queue<JobState> ends = new ConcurrentLinkedQueue<>();
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try (WalkFixture fixture = WalkFixture.create();
                WorkerProcess one = WorkerProcess.start(fixture.place());
                WorkerProcess two = WorkerProcess.start(fixture.place());
                WorkerProcess three = WorkerProcess.start(fixture.place())) {
            for (WorkerProcess worker : List.of(one, two, three)) {
                worker.works();
            }
            List<Future<?>> clients = new ArrayList<>();
            for (int number = 0; number < CLIENTS; number++) {
                int own = number;
                clients.add(threads.submit(() -> live(fixture, own, new Random(seed + own), ends)));
            }
            for (Future<?> client : clients) {
                client.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(ends).hasSize(CLIENTS * JOBS_EACH).contains(JobState.SUCCEEDED, JobState.CANCELED);
    }

    private static void live(WalkFixture fixture, int number, Random random, Queue<JobState> ends) {
        for (int job = 0; job < JOBS_EACH; job++) {
            ModelClient client = new ModelClient(fixture, number, random);
            for (int action = 0; action < ACTIONS; action++) {
                client.act();
            }
            client.finish();
            ends.add(client.state());
        }
    }
}
