package dev.weir.sandbox.expression.function;

import dev.weir.sandbox.expression.Evaluator;
import org.jspecify.annotations.Nullable;

/** Turns one call of a function into an evaluator. */
@FunctionalInterface
interface ScalarFunction {
    Evaluator bind(CallTypes types, Evaluator[] arguments);

    /** A function of one argument whose value for null is null. */
    static <A> ScalarFunction one(Unary<A> code) {
        return (types, arguments) -> {
            Evaluator first = arguments[0];
            return row -> {
                Object a = first.evaluate(row);
                return a == null ? null : code.apply(ScalarFunction.<A>cast(a));
            };
        };
    }

    /** A function of two arguments that is null where any of them is null. */
    static <A, B> ScalarFunction two(Binary<A, B> code) {
        return (types, arguments) -> {
            Evaluator first = arguments[0];
            Evaluator second = arguments[1];
            return row -> {
                Object a = first.evaluate(row);
                Object b = second.evaluate(row);
                return a == null || b == null ? null : code.apply(ScalarFunction.<A>cast(a), ScalarFunction.<B>cast(b));
            };
        };
    }

    /** A function of three arguments that is null where any of them is null. */
    static <A, B, C> ScalarFunction three(Ternary<A, B, C> code) {
        return (types, arguments) -> {
            Evaluator first = arguments[0];
            Evaluator second = arguments[1];
            Evaluator third = arguments[2];
            return row -> {
                Object a = first.evaluate(row);
                Object b = second.evaluate(row);
                Object c = third.evaluate(row);
                return a == null || b == null || c == null
                        ? null
                        : code.apply(ScalarFunction.<A>cast(a), ScalarFunction.<B>cast(b), ScalarFunction.<C>cast(c));
            };
        };
    }

    /** A function of any number of arguments that is null where any of them is null. */
    static ScalarFunction strict(Variadic code) {
        return all(values -> {
            for (Object value : values) {
                if (value == null) {
                    return null;
                }
            }
            return code.apply(values);
        });
    }

    /** A function that sees its nulls. */
    static ScalarFunction all(Variadic code) {
        return (types, arguments) -> row -> {
            @Nullable Object[] values = new Object[arguments.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = arguments[i].evaluate(row);
            }
            return code.apply(values);
        };
    }

    /** Forms that differ in the number of their arguments: the first takes {@code least}. */
    static ScalarFunction byCount(int least, ScalarFunction... forms) {
        return (types, arguments) -> forms[arguments.length - least].bind(types, arguments);
    }

    /** A function whose code depends on the types of the call. */
    static ScalarFunction typed(java.util.function.Function<CallTypes, ScalarFunction> choice) {
        return (types, arguments) -> choice.apply(types).bind(types, arguments);
    }

    /** The checker has made sure that arguments have their parameters' types. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T> T cast(Object value) {
        return (T) value;
    }

    /** Code of one argument. */
    @FunctionalInterface
    interface Unary<A> {
        @Nullable
        Object apply(A a);
    }

    /** Code of two arguments. */
    @FunctionalInterface
    interface Binary<A, B> {
        @Nullable
        Object apply(A a, B b);
    }

    /** Code of three arguments. */
    @FunctionalInterface
    interface Ternary<A, B, C> {
        @Nullable
        Object apply(A a, B b, C c);
    }

    /** Code of any number of arguments. */
    @FunctionalInterface
    interface Variadic {
        @Nullable
        Object apply(@Nullable Object[] values);
    }
}
