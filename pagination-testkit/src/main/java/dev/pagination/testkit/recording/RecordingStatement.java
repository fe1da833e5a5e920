package dev.pagination.testkit.recording;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Remembers what is bound to a statement, and logs both when it is executed. As thread-safe as a statement: not. */
final class RecordingStatement implements Forwarding.Interception {

    private final String sql;
    private final StatementLog log;
    private final @Nullable Connection connection;
    private final TreeMap<Integer, Binding> bindings = new TreeMap<>();
    private final List<RecordedStatement> batch = new ArrayList<>();

    RecordingStatement(String sql, StatementLog log, @Nullable Connection connection) {
        this.sql = sql;
        this.log = log;
        this.connection = connection;
    }

    @Override
    public void before(Method method, @Nullable Object[] arguments) {
        String name = method.getName();
        if (isSetter(name, arguments) && arguments[0] instanceof Integer parameter) {
            bindings.put(parameter, Binding.of(method, parameter, arguments));
        } else if (name.equals("clearParameters")) {
            bindings.clear();
        } else if (name.equals("addBatch")) {
            batch.add(statement(arguments));
        } else if (name.equals("clearBatch")) {
            batch.clear();
        } else if (name.equals("executeBatch") || name.equals("executeLargeBatch")) {
            batch.forEach(log::executed);
            batch.clear();
        } else if (name.startsWith("execute")) {
            log.executed(statement(arguments));
        }
    }

    @Override
    public @Nullable Object after(Method method, @Nullable Object[] arguments, @Nullable Object answer) {
        return method.getName().equals("getConnection") ? connection : answer;
    }

    /** Binds a parameter; the other setters of a statement, such as {@code setFetchSize}, take one argument. */
    private static boolean isSetter(String name, @Nullable Object[] arguments) {
        return name.startsWith("set") && arguments.length > 1;
    }

    private RecordedStatement statement(@Nullable Object[] arguments) {
        String text = arguments.length > 0 ? String.valueOf(arguments[0]) : sql;
        return new RecordedStatement(text, List.copyOf(bindings.values()));
    }
}
