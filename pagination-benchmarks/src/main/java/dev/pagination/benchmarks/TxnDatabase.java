package dev.pagination.benchmarks;

import dev.pagination.Direction;
import dev.pagination.NullPlacement;
import dev.pagination.plan.NullDefault;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import java.util.ArrayList;
import java.util.List;

/** The databases that the table {@code txn} can be made in, and what of its SQL differs there. */
public enum TxnDatabase {
    POSTGRESQL("PostgreSQL", "timestamp", "text", "generate_series(1, CAST(%d AS bigint)) AS numbers(i)"),
    MARIADB("MariaDB", "datetime(6)", "varchar(60)", "(SELECT seq AS i FROM seq_1_to_%d) AS numbers"),
    H2("H2", "timestamp", "varchar(60)", "system_range(1, %d) AS numbers(i)");

    private static final String CREATE = """
            CREATE TABLE txn (
                id bigint NOT NULL,
                account_id bigint NOT NULL,
                created_at %1$s NOT NULL,
                amount numeric(12, 2) NOT NULL,
                settled_at %1$s NULL,
                note %2$s NOT NULL)
            """;

    private static final String KEY = "ALTER TABLE txn ADD PRIMARY KEY (id)";

    // The multipliers have no factor in common with the moduli, so that every remainder comes equally often.
    private static final String FILL = """
            INSERT INTO txn
            SELECT i, mod(i * 7919, 5000), t, mod(i * 7919, %d) * 0.01,
                   CASE WHEN mod(i * 37, 10) >= 3 THEN %s END,
                   concat('Payment of invoice ', mod(i * 31, 999983))
            FROM (SELECT i, %s AS t FROM %s) AS numbered
            """;

    private static final List<String> INDEXES = List.of(
            "CREATE INDEX txn_uniform ON txn (created_at, id)",
            "CREATE INDEX txn_mixed ON txn (amount DESC, created_at, id)",
            "CREATE INDEX txn_nullable ON txn (settled_at, id)");

    private final String product;
    private final String time;
    private final String text;
    private final String numbers;

    TxnDatabase(String product, String time, String text, String numbers) {
        this.product = product;
        this.time = time;
        this.text = text;
        this.numbers = numbers;
    }

    /** Its name as its makers write it. */
    public String product() {
        return product;
    }

    /** Where it has NULL if it is not told. */
    public NullDefault nulls() {
        return this == POSTGRESQL ? NullDefault.HIGHEST : NullDefault.LOWEST;
    }

    /** A key as after ORDER BY. */
    public String term(String sql, Direction direction, NullPlacement nulls) {
        String directed = sql + (direction == Direction.DESC ? " DESC" : "");
        if (nulls == NullPlacement.NONE || (this == MARIADB && nulls == nulls().placement(direction))) {
            return directed;
        }
        if (this != MARIADB) {
            return directed + " NULLS " + nulls;
        }
        return sql + " IS NULL" + (nulls == NullPlacement.FIRST ? " DESC, " : ", ") + directed;
    }

    /** The beginning of the hour that a time lies in. */
    public String hour(String column) {
        return switch (this) {
            case POSTGRESQL, H2 -> "date_trunc('hour', " + column + ")";
            case MARIADB -> "timestamp(date_format(" + column + ", '%Y-%m-%d %H:00:00'))";
        };
    }

    /** Tells the planner what is in the table. */
    public String analyze() {
        return switch (this) {
            case POSTGRESQL -> "VACUUM ANALYZE txn";
            case MARIADB -> "ANALYZE TABLE txn";
            case H2 -> "ANALYZE";
        };
    }

    /** A place of its own in this database. */
    TestDatabase start() {
        return switch (this) {
            case POSTGRESQL -> TestDatabases.postgres();
            case MARIADB -> TestDatabases.mariadb();
            case H2 -> TestDatabases.h2();
        };
    }

    /** The statements that make the table, in their order. */
    List<String> script(long rows) {
        String fill = FILL.formatted(
                Math.max(rows / 100, 1),
                later("t", "mod(i * 104729, 200000)"),
                later("TIMESTAMP '2020-01-01 00:00:00'", "(i - mod(i, 5)) * 18"),
                numbers.formatted(rows));
        List<String> script = new ArrayList<>(List.of(CREATE.formatted(time, text)));
        // Where rows lie in the primary key, it has to be there before them.
        script.addAll(this == POSTGRESQL ? List.of(fill, KEY) : List.of(KEY, fill));
        script.addAll(INDEXES);
        if (this == H2) {
            script.add("CREATE INDEX txn_nulls_last ON txn (settled_at NULLS LAST, id)");
        }
        script.add(analyze());
        return script;
    }

    private String later(String time, String seconds) {
        return switch (this) {
            case POSTGRESQL -> "%s + %s * interval '1 second'".formatted(time, seconds);
            case MARIADB -> "%s + INTERVAL (%s) SECOND".formatted(time, seconds);
            case H2 -> "dateadd(SECOND, %s, %s)".formatted(seconds, time);
        };
    }
}
