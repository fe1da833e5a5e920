package dev.pagination.testkit.plan;

import dev.pagination.testkit.recording.RecordedStatement;
import java.sql.Connection;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Executes a recorded statement again under EXPLAIN. It is prepared by SQL with the parameter types that the driver had
 * sent, because EXPLAIN of a statement with bound parameters never shows the generic plan; so a value bound with a type
 * that costs the index, such as a decimal for an integer column, costs it here too.
 */
final class PlanReplay {

    private static final String NAME = "pagination_plan_guard";

    private PlanReplay() {}

    /** A verdict on the plan of every mode, see {@link PlanWitness#hear}. */
    static List<Verdict> hear(DataSource dataSource, RecordedStatement query, SeekLimits limits, int pageSize)
            throws SQLException {
        return explain(dataSource, query).stream()
                .map(report -> new Verdict(
                        " with the " + report.mode().name().toLowerCase(Locale.ROOT) + " plan",
                        report.rowsRead(),
                        limits.violations(report, pageSize),
                        "Plan, " + report.rowsRead() + " rows read, " + report.buffers() + " buffers:\n"
                                + report.root()))
                .toList();
    }

    /** The plans in every mode. Nothing that the statement does is kept. */
    static List<PlanReport> explain(DataSource dataSource, RecordedStatement statement) throws SQLException {
        return PlanWitness.undone(dataSource, connection -> explain(connection, statement));
    }

    private static List<PlanReport> explain(Connection connection, RecordedStatement statement) throws SQLException {
        List<PlanReport> reports = new ArrayList<>();
        String execute = NAME + literals(connection, statement);
        try (Statement session = connection.createStatement()) {
            session.execute(
                    "PREPARE " + NAME + types(connection, statement) + " AS " + connection.nativeSQL(statement.sql()));
            try {
                for (PlanMode mode : PlanMode.values()) {
                    session.execute("SET LOCAL plan_cache_mode = " + mode.setting());
                    reports.add(PlanReader.read(mode, ask(session, execute)));
                }
            } finally {
                connection.rollback();
                session.execute("DEALLOCATE " + NAME);
            }
        }
        return reports;
    }

    private static String ask(Statement session, String execute) throws SQLException {
        try (ResultSet answer = session.executeQuery("EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) EXECUTE " + execute)) {
            answer.next();
            return answer.getString(1);
        }
    }

    /** The parameter types as the server understands them, given what the driver says about the bound values. */
    private static String types(Connection connection, RecordedStatement recorded) throws SQLException {
        if (recorded.bindings().isEmpty()) {
            return "";
        }
        try (PreparedStatement statement = connection.prepareStatement(recorded.sql())) {
            recorded.bind(statement);
            ParameterMetaData parameters = statement.getParameterMetaData();
            List<String> types = new ArrayList<>();
            for (int i = 1; i <= parameters.getParameterCount(); i++) {
                types.add(parameters.getParameterTypeName(i));
            }
            return list(types);
        }
    }

    /** The bound values as the server itself writes them. */
    private static String literals(Connection connection, RecordedStatement recorded) throws SQLException {
        int count = recorded.bindings().size();
        if (count == 0) {
            return "";
        }
        String select = "SELECT " + String.join(", ", Collections.nCopies(count, "CAST(? AS text)"));
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            recorded.bind(statement);
            try (ResultSet values = statement.executeQuery()) {
                values.next();
                List<String> literals = new ArrayList<>();
                for (int i = 1; i <= count; i++) {
                    literals.add(literal(values.getString(i)));
                }
                return list(literals);
            }
        }
    }

    private static String literal(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "NULL" : "'" + value.replace("'", "''") + "'";
    }

    private static String list(List<String> values) {
        return values.stream().collect(Collectors.joining(", ", "(", ")"));
    }
}
