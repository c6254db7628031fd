package dev.weir.functions;

import dev.weir.sql.function.Parameter;
import io.confluent.ksql.function.udaf.VariadicArgs;
import io.confluent.ksql.util.Pair;
import io.confluent.ksql.util.Quadruple;
import io.confluent.ksql.util.Quintuple;
import io.confluent.ksql.util.Triple;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a row brings into an aggregate function: one value, or a tuple of them; one part may take any number of arguments. */
public record AggregateInput(List<Parameter> parameters) {
    private static final List<Class<?>> TUPLES = List.of(Pair.class, Triple.class, Quadruple.class, Quintuple.class);

    public AggregateInput {
        parameters = List.copyOf(parameters);
    }

    /** @param schema the SQL type of an argument that is alone; may be empty */
    static AggregateInput of(Type type, String schema) {
        List<Type> parts = parts(type);
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            parameters.add(parameter(parts.get(i), "arg" + (i + 1), parts.size() == 1 ? schema : ""));
        }
        return new AggregateInput(parameters);
    }

    private static List<Type> parts(Type type) {
        return type instanceof ParameterizedType generic && TUPLES.contains(generic.getRawType())
                ? List.of(generic.getActualTypeArguments())
                : List.of(type);
    }

    private static Parameter parameter(Type type, String name, String schema) {
        boolean variadic = type instanceof ParameterizedType generic && generic.getRawType() == VariadicArgs.class;
        Type value = variadic ? ((ParameterizedType) type).getActualTypeArguments()[0] : type;
        return new Parameter(name, JavaTypes.parameter(value, schema), variadic, false, "");
    }

    /** The arguments of a row as the one object that the function takes. */
    public @Nullable Object pack(@Nullable Object[] arguments) {
        @Nullable Object[] parts = new Object[parameters.size()];
        int next = 0;
        for (int i = 0; i < parts.length; i++) {
            if (parameters.get(i).variadic()) {
                int end = next + arguments.length - parts.length + 1;
                parts[i] = new VariadicArgs<>(Arrays.asList(Arrays.copyOfRange(arguments, next, end)));
                next = end;
            } else {
                parts[i] = arguments[next++];
            }
        }
        return tuple(parts);
    }

    private static @Nullable Object tuple(@Nullable Object[] parts) {
        return switch (parts.length) {
            case 1 -> parts[0];
            case 2 -> new Pair<>(parts[0], parts[1]);
            case 3 -> new Triple<>(parts[0], parts[1], parts[2]);
            case 4 -> new Quadruple<>(parts[0], parts[1], parts[2], parts[3]);
            default -> new Quintuple<>(parts[0], parts[1], parts[2], parts[3], parts[4]);
        };
    }
}
