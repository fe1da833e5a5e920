package dev.pagination.benchmarks.forms;

import dev.pagination.EdgeCheck;
import dev.pagination.SortKey;
import dev.pagination.jdbc.JdbcPager;
import dev.pagination.sql.ValueForm;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.recording.RecordedStatement;
import dev.pagination.testkit.recording.RecordingDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * Compares the forms of a list of values: what the first page of {@code account IN (...) ORDER BY at DESC, id DESC} reads
 * and how long it takes, as a table in Markdown; the dialect's form in bold. Rows of 200 accounts are everywhere, those of
 * 20 more among the oldest 5 % only, which a database does not know that reads the newest rows and filters them.
 *
 * @param rows of the table
 * @param size of a page
 * @param times how often each page is timed, forms in turn
 */
record ListsReport(long rows, int size, int times) {

    private static final int LISTED = 20;
    private static final int OLD = 300;

    /** The report on some databases. */
    String of(List<Engine> engines) throws SQLException {
        StringBuilder report = new StringBuilder("| database, 20 values |");
        Arrays.stream(ValueForm.values())
                .forEach(form -> report.append(' ').append(form).append(" |"));
        report.append("\n|---|")
                .append("---|".repeat(ValueForm.values().length))
                .append('\n');
        for (Engine engine : engines) {
            try (TestDatabase database = engine.start()) {
                fill(engine, database);
                RecordingDataSource recording = RecordingDataSource.of(database.dataSource());
                report.append("| ").append(engine).append(", everywhere |").append(cells(engine, recording, 0));
                report.append("| ")
                        .append(engine)
                        .append(", among the oldest |")
                        .append(cells(engine, recording, OLD));
            }
        }
        return report.toString();
    }

    private void fill(Engine engine, TestDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE txn (id bigint NOT NULL PRIMARY KEY, account bigint NOT NULL,"
                    + " at bigint NOT NULL, note varchar(60))");
            statement.execute("INSERT INTO txn SELECT n, CASE WHEN n <= " + rows / 20 + " AND n % 2 = 0 THEN " + OLD
                    + " + n % 40 / 2 ELSE n % 200 END, n, 'a note that makes the row wider than its indexes' FROM "
                    + engine.series(rows));
            statement.execute("CREATE INDEX txn_at ON txn (at, id)");
            statement.execute("CREATE INDEX txn_account ON txn (account, at, id)");
            statement.execute(engine == Engine.MARIADB ? "ANALYZE TABLE txn" : "ANALYZE");
        }
    }

    private String cells(Engine engine, RecordingDataSource recording, long first) throws SQLException {
        List<Long> listed = LongStream.range(first, first + LISTED).boxed().toList();
        Map<ValueForm, JdbcPager<Long>> pagers = new TreeMap<>();
        for (ValueForm form : ValueForm.values()) {
            if (form != ValueForm.LATERAL || engine == Engine.POSTGRESQL) {
                pagers.put(form, pager(engine, recording, form).whereIn("account", listed));
            }
        }
        Map<ValueForm, List<Long>> nanos = times(pagers);
        StringBuilder line = new StringBuilder();
        for (ValueForm form : ValueForm.values()) {
            String cell = "–";
            if (pagers.containsKey(form)) {
                recording.clear();
                pagers.get(form).first(size);
                RecordedStatement statement = recording.statements().get(0);
                cell = String.format(
                        Locale.ROOT,
                        "%,d, %,.0f µs",
                        engine.counter().count(recording, statement),
                        FormCase.medianMicros(nanos.get(form)));
            }
            boolean chosen = engine.dialect().valueForm() == form;
            line.append(chosen ? " **" + cell + "**" : " " + cell).append(" |");
        }
        return line.append('\n').toString();
    }

    private JdbcPager<Long> pager(Engine engine, RecordingDataSource recording, ValueForm form) {
        return JdbcPager.table(recording, "txn")
                .dialect(engine.dialect().withValueForm(form))
                .orderBy(SortKey.desc("at"), SortKey.desc("id"))
                .edges(EdgeCheck.ASSUMED)
                .build(row -> row.getLong("id"));
    }

    private Map<ValueForm, List<Long>> times(Map<ValueForm, JdbcPager<Long>> pagers) {
        Map<ValueForm, List<Long>> nanos = new TreeMap<>();
        List<ValueForm> turn = new ArrayList<>(pagers.keySet());
        List<Long> expected = pagers.get(turn.get(0)).first(size).content();
        for (int i = 0; i < times; i++) {
            Collections.rotate(turn, 1);
            for (ValueForm form : turn) {
                long started = System.nanoTime();
                List<Long> page = pagers.get(form).first(size).content();
                nanos.computeIfAbsent(form, key -> new ArrayList<>()).add(System.nanoTime() - started);
                if (!page.equals(expected)) {
                    throw new IllegalStateException("The form " + form + " reads other rows.");
                }
            }
        }
        return nanos;
    }
}
