package dev.pagination.benchmarks.jobs;

import java.util.Collection;

/**
 * How long calls took, ascending.
 *
 * @param nanos not copied, not changed
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Latencies(long[] nanos) {

    private static final double MICROS = 1e3;

    static Latencies of(Collection<Long> nanos) {
        return new Latencies(nanos.stream().mapToLong(Long::longValue).sorted().toArray());
    }

    /** The time that a share of the calls took at most, in microseconds; 0 without calls. */
    double micros(double share) {
        int rank = (int) Math.ceil(share * nanos.length);
        return nanos.length == 0 ? 0 : nanos[Math.max(0, rank - 1)] / MICROS;
    }

    int count() {
        return nanos.length;
    }
}
