package dev.pagination.benchmarks;

import dev.pagination.CursorToken;
import dev.pagination.EdgeCheck;
import dev.pagination.plan.PagePlanner;
import dev.pagination.sql.SqlDialect;
import dev.pagination.sql.SqlFragment;
import dev.pagination.sql.SqlPageBuilder;
import dev.pagination.token.Cursor;
import dev.pagination.token.CursorTokens;
import dev.pagination.token.KeyRing;
import dev.pagination.token.Keyset;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * All that a page costs besides the database: a token read, the page planned, its SQL written, the next token made.
 *
 * <pre>java -jar pagination-benchmarks/target/benchmarks.jar jmh PlanningBenchmark -prof gc</pre>
 */
public class PlanningBenchmark extends BenchmarkSettings {

    private static final int SIZE = 50;

    /** The order of the rows. */
    @Param
    public TxnOrder order = TxnOrder.UNIFORM;

    /** Whether the page looks for rows before it. */
    @Param
    public EdgeCheck edges = EdgeCheck.EXACT;

    private Query query;
    private CursorTokens tokens;
    private PagePlanner planner;
    private SqlPageBuilder builder;
    private CursorToken token;

    /** Builds what a pager keeps, and checks that the statement's values are the token's. */
    @Setup
    public void prepare() {
        query = Query.of(order);
        tokens = CursorTokens.encrypted(KeyRing.random());
        planner = new PagePlanner(query.binding().ordering(), SqlDialect.POSTGRESQL);
        builder = new SqlPageBuilder(SqlDialect.POSTGRESQL, query.sql());
        token = tokens.write(query.cursor(), query.binding());
        SqlFragment statement = statement();
        Keyset keyset = query.cursor().keyset();
        boolean holds = statement.binds().stream()
                .allMatch(bind ->
                        bind instanceof SqlFragment.KeyValue key && key.value().equals(keyset.value(key.key())));
        long placeholders =
                statement.text().chars().filter(character -> character == '?').count();
        if (!holds || placeholders != statement.binds().size()) {
            throw new IllegalStateException("The statement does not hold the token's values: " + statement);
        }
    }

    /** Token and plan together. */
    @Benchmark
    public SqlFragment tokenAndPlan(Blackhole made) {
        made.consume(tokens.write(query.cursor(), query.binding()));
        return statement();
    }

    /** The plan alone, from the cursor on. */
    @Benchmark
    public SqlFragment plan() {
        return builder.page(planner.after(query.cursor(), SIZE, edges));
    }

    private SqlFragment statement() {
        Cursor cursor = tokens.read(token, query.binding());
        return builder.page(planner.after(cursor, SIZE, edges));
    }
}
