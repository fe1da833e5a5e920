package dev.pagination.async.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;

/**
 * A data source whose connections all break at one moment, as if the process had been killed or the network cut: at the
 * n-th statement or commit, before it reaches the database or after it was done there. What was not committed is rolled
 * back by the database, and nothing goes through afterwards.
 */
final class CuttingDataSource {

    /** Whether the last statement still reached the database. */
    enum Moment {
        BEFORE,
        AFTER
    }

    private static final Set<String> EVENTS =
            Set.of("execute", "executeQuery", "executeUpdate", "executeBatch", "commit");

    private final DataSource target;
    private final int last;
    private final Moment moment;
    private int events;

    CuttingDataSource(DataSource target, int last, Moment moment) {
        this.target = target;
        this.last = last;
        this.moment = moment;
    }

    boolean cut() {
        return events >= last;
    }

    DataSource dataSource() {
        return proxy(DataSource.class, (method, arguments) -> {
            refuseIfCut();
            Object answer = method.invoke(target, arguments);
            return answer instanceof Connection connection ? cutting(connection) : answer;
        });
    }

    private Connection cutting(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> {
            if (method.getName().equals("close")) {
                return method.invoke(connection, arguments);
            }
            Object answer = guarded(connection, connection, method, arguments);
            return answer instanceof PreparedStatement statement ? cutting(connection, statement) : answer;
        });
    }

    private PreparedStatement cutting(Connection connection, PreparedStatement statement) {
        return proxy(PreparedStatement.class, (method, arguments) -> guarded(connection, statement, method, arguments));
    }

    private Object guarded(Connection connection, Object on, java.lang.reflect.Method method, Object[] arguments)
            throws Exception {
        refuseIfCut();
        if (!EVENTS.contains(method.getName()) || ++events < last) {
            return method.invoke(on, arguments);
        }
        if (moment == Moment.AFTER) {
            method.invoke(on, arguments);
        }
        // What the database does when it notices that the client is gone.
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        throw broken();
    }

    private void refuseIfCut() throws SQLException {
        if (cut()) {
            throw broken();
        }
    }

    private static SQLException broken() {
        return new SQLException("The connection is cut.", "08006");
    }

    private interface Call {
        Object on(java.lang.reflect.Method method, Object[] arguments) throws Exception;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return call.on(method, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getTargetException();
                    }
                }));
    }
}
