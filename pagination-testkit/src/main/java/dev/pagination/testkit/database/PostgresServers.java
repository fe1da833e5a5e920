package dev.pagination.testkit.database;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the one PostgreSQL server of this JVM by trying one {@link PostgresWay} after the other. */
final class PostgresServers {

    static final String PREFER = "pagination.test.postgres.prefer";

    private PostgresServers() {}

    /** The server of this JVM, started on the first call; a failure is remembered, not tried again. */
    static PostgresServer shared() {
        if (Shared.SERVER == null) {
            throw new IllegalStateException(Shared.FAILURE);
        }
        return Shared.SERVER;
    }

    /**
     * The ways to try, in this order. A given URL is the only one: falling back to another server would hide that the
     * wanted one is down.
     *
     * @param preferred the name of a way that is tried before the others; blank for none
     * @throws IllegalStateException if no way has that name
     */
    static List<PostgresWay> ways(GivenPostgres given, String preferred) {
        List<PostgresWay> all =
                List.of(given, new EmbeddedPostgresWay(), new LauncherPostgresWay(), new DockerPostgresWay());
        List<PostgresWay> ways = new ArrayList<>(given.isGiven() ? List.of(given) : all.subList(1, all.size()));
        if (!preferred.isBlank()) {
            PostgresWay first = named(all, preferred);
            ways.remove(first);
            ways.add(0, first);
        }
        return ways;
    }

    private static PostgresWay named(List<PostgresWay> ways, String name) {
        return ways.stream()
                .filter(way -> way.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The property " + PREFER + " names no way to a PostgreSQL"
                        + " server; use one of "
                        + ways.stream().map(PostgresWay::name).collect(Collectors.joining(", ")) + "."));
    }

    /**
     * Starts a server by the first way that works.
     *
     * @throws IllegalStateException if none does; the message has one line per way, the causes are suppressed
     */
    static PostgresServer start(List<PostgresWay> ways) {
        List<Throwable> failures = new ArrayList<>();
        for (PostgresWay way : ways) {
            try {
                return way.start();
            } catch (Exception | LinkageError failure) {
                // Whatever went wrong, the next way may work: binaries, drivers and containers fail in every manner.
                failures.add(failure);
                if (failure instanceof InterruptedException) {
                    Thread.currentThread().interrupt();
                }
            }
        }
        IllegalStateException none = new IllegalStateException(message(ways, failures));
        failures.forEach(none::addSuppressed);
        throw none;
    }

    private static String message(List<PostgresWay> ways, List<Throwable> failures) {
        StringBuilder message = new StringBuilder("No PostgreSQL server for the tests. Tried, in this order:");
        for (int i = 0; i < ways.size(); i++) {
            message.append("\n  ").append(ways.get(i).name()).append(": ").append(reason(failures.get(i)));
        }
        return message.append("\nGive a JDBC URL in the system property ")
                .append(GivenPostgres.PROPERTY)
                .append(" or the environment variable ")
                .append(GivenPostgres.VARIABLE)
                .append(", or start Docker.")
                .toString();
    }

    private static String reason(Throwable failure) {
        StringBuilder reason = new StringBuilder(String.valueOf(failure.getMessage()));
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            reason.append(" <- ").append(cause.getMessage());
        }
        return failure.getClass().getSimpleName() + ": " + reason.toString().replaceAll("\\s+", " ");
    }

    /** Started when it is loaded, which the JVM does once and under a lock. */
    private static final class Shared {

        static final @Nullable PostgresServer SERVER;
        static final String FAILURE;

        static {
            PostgresServer server = null;
            String failure = "";
            try {
                server = start(ways(GivenPostgres.fromEnvironment(), System.getProperty(PREFER, "")));
                CloseAtExit.add(server.stop());
            } catch (IllegalStateException none) {
                failure = String.valueOf(none.getMessage());
            }
            SERVER = server;
            FAILURE = failure;
        }
    }
}
