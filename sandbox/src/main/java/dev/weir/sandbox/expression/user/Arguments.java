package dev.weir.sandbox.expression.user;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The arguments of a call as a Java method takes them. */
final class Arguments {
    private final Class<?>[] types;
    private final boolean variadic;

    Arguments(Method method) {
        types = method.getParameterTypes();
        variadic = method.isVarArgs();
    }

    /** What SQL passes one by one, a variadic Java method takes as an array. */
    @Nullable
    Object[] pack(@Nullable Object[] values) {
        if (!variadic) {
            return values;
        }
        int last = types.length - 1;
        @Nullable Object[] packed = Arrays.copyOf(values, types.length);
        Object rest = Array.newInstance(types[last].getComponentType(), values.length - last);
        for (int i = last; i < values.length; i++) {
            Array.set(rest, i - last, values[i]);
        }
        packed[last] = rest;
        return packed;
    }

    /** A parameter of a primitive type says that the function has no answer for null. */
    boolean refuses(@Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null && type(i).isPrimitive()) {
                return true;
            }
        }
        return false;
    }

    private Class<?> type(int argument) {
        int last = types.length - 1;
        return variadic && argument >= last ? types[last].getComponentType() : types[argument];
    }
}
