package dev.pagination.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;

/**
 * A data source, its connections and their statements, of which some methods fail instead of doing their work; only
 * {@code close} does its work first.
 *
 * @param target what works
 * @param methods those that fail, such as {@code Connection.commit} or {@code Connection.prepareStatement EXPLAIN}; may
 *     change at any time
 */
record Broken(Object target, Set<String> methods) implements InvocationHandler {

    static DataSource dataSource(DataSource target, Set<String> methods) {
        return proxy(DataSource.class, target, methods);
    }

    private static <T> T proxy(Class<T> type, Object target, Set<String> methods) {
        Object proxy =
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, new Broken(target, methods));
        return type.cast(proxy);
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        String name = method.getDeclaringClass().getSimpleName() + "." + method.getName();
        boolean broken = methods.contains(name) || methods.contains(name + " " + firstWord(arguments));
        if (broken && !method.getName().equals("close")) {
            throw new SQLException(name + " is broken");
        }
        Object answer = answer(method, arguments);
        if (broken) {
            throw new SQLException(name + " is broken");
        }
        if (answer instanceof Connection) {
            return proxy(Connection.class, answer, methods);
        }
        return answer instanceof PreparedStatement ? proxy(PreparedStatement.class, answer, methods) : answer;
    }

    /** Of the SQL that is to be prepared. */
    private static String firstWord(Object[] arguments) {
        return arguments != null && arguments[0] instanceof String sql ? sql.split(" ", 2)[0] : "";
    }

    private Object answer(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
