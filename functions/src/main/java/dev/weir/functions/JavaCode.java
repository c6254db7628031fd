package dev.weir.functions;

import dev.weir.sql.function.ParameterType;
import java.lang.reflect.Method;

/** The Java behind a signature. */
public sealed interface JavaCode {
    Method method();

    /** A scalar function, or a table function, which returns the list of its rows. A static method needs no instance of its class. */
    record OfRows(Method method) implements JavaCode {}

    /**
     * An aggregate function.
     *
     * @param method the factory; it takes the literals of a call
     * @param input how the arguments of a row are handed over
     * @param state its type, as far as Java says it
     */
    record OfGroups(Method method, AggregateInput input, ParameterType state) implements JavaCode {}
}
