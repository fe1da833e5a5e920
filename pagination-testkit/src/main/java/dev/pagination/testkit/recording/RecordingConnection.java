package dev.pagination.testkit.recording;

import java.lang.reflect.Method;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Replaces the statements that a connection makes by recording ones, and tells when the connection is closed. */
final class RecordingConnection implements Forwarding.Interception {

    private final StatementLog log;
    private final AtomicBoolean closed = new AtomicBoolean();
    private @Nullable Connection self;

    private RecordingConnection(StatementLog log) {
        this.log = log;
    }

    static Connection of(Connection target, StatementLog log) {
        RecordingConnection recording = new RecordingConnection(log);
        Connection connection = Forwarding.of(Connection.class, target, recording);
        recording.self = connection;
        log.opened();
        return connection;
    }

    @Override
    public void before(Method method, @Nullable Object[] arguments) {
        boolean closing = method.getName().equals("close") || method.getName().equals("abort");
        if (closing && closed.compareAndSet(false, true)) {
            log.closed();
        }
    }

    @Override
    public @Nullable Object after(Method method, @Nullable Object[] arguments, @Nullable Object answer) {
        String sql = arguments.length > 0 ? String.valueOf(arguments[0]) : "";
        if (answer instanceof CallableStatement call) {
            return Forwarding.of(CallableStatement.class, call, new RecordingStatement(sql, log, self));
        }
        if (answer instanceof PreparedStatement prepared) {
            return Forwarding.of(PreparedStatement.class, prepared, new RecordingStatement(sql, log, self));
        }
        if (answer instanceof Statement statement) {
            return Forwarding.of(Statement.class, statement, new RecordingStatement("", log, self));
        }
        return answer;
    }
}
