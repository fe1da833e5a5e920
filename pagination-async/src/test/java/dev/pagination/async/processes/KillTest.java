package dev.pagination.async.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.async.processes.Trap.Moment;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Workers are processes of their own on a PostgreSQL server, and really die: by SIGKILL, by SIGSTOP beyond their lease, or by
 * losing all their connections. Clients poll and fetch meanwhile.
 */
class KillTest {

    private static final WalkFixture FIXTURE = WalkFixture.create();
    private static final int KILLS = Integer.getInteger("pagination.async.kills", 20);
    private static final int LANES = 2;
    private static final Moment[] MOMENTS = {
        Moment.READ, Moment.WRITTEN, Moment.COMMITTED, Moment.FINALIZING, Moment.ANYWHERE
    };
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<WorkerProcess> started = new ArrayList<>();
    private final long seed = Long.getLong("pagination.async.seed", System.nanoTime());

    @AfterAll
    static void close() {
        FIXTURE.close();
    }

    @AfterEach
    void endWorkers() {
        started.forEach(WorkerProcess::close);
    }

    private WorkerProcess worker(Moment moment, int times) {
        WorkerProcess worker = WorkerProcess.start(FIXTURE.place(), moment, times);
        synchronized (started) {
            started.add(worker);
        }
        return worker;
    }

    private Client client(Random random) {
        return new Client(FIXTURE, random);
    }

    @Test
    void losesAndDoublesNothingWhereverWorkersAreKilled() throws Exception {
        System.out.println("pagination.async.seed=" + seed);
        AtomicInteger left = new AtomicInteger(KILLS);
        ExecutorService lanes = Executors.newFixedThreadPool(LANES);
        List<Client> clients = new ArrayList<>();
        Random random = new Random(seed);
        try {
            List<Future<?>> killers = new ArrayList<>();
            for (int lane = 0; lane < LANES; lane++) {
                Random own = new Random(random.nextLong());
                killers.add(lanes.submit(() -> {
                    kill(left, own);
                    return left;
                }));
            }
            while (killers.stream().anyMatch(killer -> !killer.isDone())) {
                while (clients.size() < LANES) {
                    clients.add(client(random));
                }
                clients.removeIf(this::finished);
                Thread.sleep(20);
            }
            for (Future<?> killer : killers) {
                killer.get();
            }
        } finally {
            lanes.shutdownNow();
        }
        worker(Moment.NOWHERE, 1);
        for (Client client : clients) {
            client.awaitWhole(PATIENCE);
        }
    }

    private boolean finished(Client client) {
        if (client.poll()) {
            return false;
        }
        client.checkWhole();
        return true;
    }

    /** Starts workers and kills each where it is held, as long as kills are left. */
    private void kill(AtomicInteger left, Random random) throws InterruptedException {
        int kill = left.getAndDecrement();
        while (kill > 0) {
            Moment moment = MOMENTS[kill % MOMENTS.length];
            int times = switch (moment) {
                case READ -> 1 + random.nextInt(60);
                case ANYWHERE -> 1 + random.nextInt(100);
                case FINALIZING -> 1;
                default -> 1 + random.nextInt(3);
            };
            worker(moment, times).held().kill();
            kill = left.getAndDecrement();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"READ", "WRITTEN", "COMMITTED", "FINALIZING"})
    void writesNothingAfterItHasSleptLongerThanItsLease(Moment moment) throws Exception {
        Random random = new Random(seed);
        Client client = client(random);
        WorkerProcess sleeper = worker(moment, inTheMiddle(moment)).held();
        sleeper.stop();
        // Held when it has stored pages beyond those that the sleeper knows of.
        Moment middle = moment == Moment.FINALIZING ? Moment.FINALIZING : Moment.READ;
        WorkerProcess successor = worker(middle, inTheMiddle(middle));
        poll(client, successor);
        sleeper.wake();
        sleeper.release();
        // The sleeper has one worker, the successor's is held: when this is done the sleeper has tried to go on before.
        client(random).awaitWhole(PATIENCE);
        successor.release();
        client.awaitWhole(PATIENCE);
    }

    /** Which time of a moment is in the middle of a job. */
    private static int inTheMiddle(Moment moment) {
        return switch (moment) {
            case FINALIZING -> 1;
            case READ -> 30;
            default -> 2;
        };
    }

    private static void poll(Client client, WorkerProcess until) throws InterruptedException {
        until.held();
        client.poll();
    }

    @ParameterizedTest
    @EnumSource(names = {"READ", "WRITTEN", "COMMITTED", "FINALIZING"})
    void goesOnAfterItsConnectionsWereCut(Moment moment) throws Exception {
        Client client = client(new Random(seed));
        WorkerProcess worker = worker(moment, inTheMiddle(moment)).held();
        assertThat(cutConnections(worker)).isPositive();
        worker.release();
        client.awaitWhole(PATIENCE);
    }

    private static int cutConnections(WorkerProcess worker) throws SQLException {
        String sql = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = ?";
        try (Connection connection = FIXTURE.pool().getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, worker.name());
            int cut = 0;
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    cut++;
                }
            }
            return cut;
        }
    }
}
