package dev.pagination.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;

/** A data source that hands out one connection again and again, as it is; nobody closes it but the test. */
final class OneConnection {

    private OneConnection() {}

    static DataSource of(Connection connection) {
        Connection open = proxy(Connection.class, connection, "close", null);
        return proxy(DataSource.class, connection, "getConnection", open);
    }

    private static <T> T proxy(Class<T> type, Object target, String method, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, called, arguments) -> {
                    if (called.getName().equals(method)) {
                        return answer;
                    }
                    try {
                        return called.invoke(target, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }
}
