package dev.weir.functions;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/** Makes and calls what was found. */
public final class Instances {
    private Instances() {}

    /** An instance for a method to be called on; none is made for a static one. */
    public static @Nullable Object forCalls(Method method) {
        return Modifier.isStatic(method.getModifiers()) ? null : create(method.getDeclaringClass());
    }

    private static Object create(Class<?> type) {
        try {
            return type.getConstructor().newInstance();
        } catch (InvocationTargetException e) {
            throw unchecked(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("can't make an instance of " + type.getName() + ": " + e, e);
        }
    }

    /** Calls a method; what it throws is thrown as it is, as far as Java lets us. */
    public static @Nullable Object call(Method method, @Nullable Object instance, @Nullable Object... arguments) {
        try {
            return method.invoke(instance, arguments);
        } catch (InvocationTargetException e) {
            throw unchecked(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("can't call " + method + ": " + e, e);
        }
    }

    private static RuntimeException unchecked(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException unchecked
                ? unchecked
                : new IllegalStateException(String.valueOf(cause), cause);
    }
}
