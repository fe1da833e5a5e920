package dev.pagination.benchmarks;

import dev.pagination.CursorToken;
import dev.pagination.token.Cursor;
import dev.pagination.token.CursorTokens;
import dev.pagination.token.KeyRing;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * A token of two keys, a timestamp and a number, made and read.
 *
 * <pre>java -jar pagination-benchmarks/target/benchmarks.jar jmh TokenBenchmark -prof gc</pre>
 */
public class TokenBenchmark extends BenchmarkSettings {

    /** How a token is protected. */
    public enum Protection {
        /** Encrypted and authenticated. */
        ENCRYPTED,
        /** Authenticated only. */
        SIGNED
    }

    /** How the token is protected. */
    @Param
    public Protection protection = Protection.ENCRYPTED;

    private final Query query = Query.of(TxnOrder.UNIFORM);
    private CursorTokens tokens;
    private Cursor cursor;
    private CursorToken token;

    /** Makes a token, and checks that it is read as it was made. */
    @Setup
    public void prepare() {
        KeyRing keys = KeyRing.random();
        tokens = protection == Protection.ENCRYPTED ? CursorTokens.encrypted(keys) : CursorTokens.signed(keys);
        cursor = query.cursor();
        token = write();
        if (!read().equals(cursor)) {
            throw new IllegalStateException("The token does not say what it was made of.");
        }
    }

    /** Makes the token. */
    @Benchmark
    public CursorToken write() {
        return tokens.write(cursor, query.binding());
    }

    /** Reads the token. */
    @Benchmark
    public Cursor read() {
        return tokens.read(token, query.binding());
    }
}
