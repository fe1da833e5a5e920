package dev.pagination.testkit.recording;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** A proxy that passes every call on to its target, after its {@link Interception} has seen it. */
record Forwarding(Object target, Interception interception) implements InvocationHandler {

    /** Sees a call before the target does, and the target's answer before the caller does. */
    interface Interception {

        /** Called before the target is. */
        void before(Method method, @Nullable Object[] arguments);

        /** Called with the answer of the target; answers with what the caller gets. */
        @Nullable
        Object after(Method method, @Nullable Object[] arguments, @Nullable Object answer);
    }

    static <T> T of(Class<T> type, T target, Interception interception) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, new Forwarding(target, interception)));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] given) throws Throwable {
        @Nullable Object[] arguments = given == null ? new Object[0] : given;
        if (method.getName().equals("equals") && arguments.length == 1) {
            return proxy == arguments[0];
        }
        interception.before(method, arguments);
        try {
            return interception.after(method, arguments, method.invoke(target, arguments));
        } catch (InvocationTargetException failure) {
            throw failure.getTargetException();
        }
    }
}
