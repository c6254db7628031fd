package dev.weir.sql.function;

import dev.weir.sql.function.ParameterType.AnyDecimal;
import dev.weir.sql.function.ParameterType.ArrayOf;
import dev.weir.sql.function.ResultType.Declared;
import dev.weir.sql.function.ResultType.Derived;
import dev.weir.sql.type.Numbers;
import dev.weir.sql.type.SqlType;
import dev.weir.sql.type.SqlType.Decimal;
import dev.weir.sql.type.SqlType.Field;
import java.util.ArrayList;
import java.util.List;

/** The type of a call's result. */
public final class ResultTypes {
    private ResultTypes() {}

    /**
     * @param arguments types of the arguments, converted to what the parameters need, lambdas by their result
     * @throws IllegalArgumentException if the function says that it can't be called with these types
     */
    public static SqlType of(Resolution.Found call, List<SqlType> arguments) {
        ResultType result = call.signature().result();
        if (result instanceof Declared declared) {
            return declared(declared.type(), call.bindings(), arguments);
        }
        if (result instanceof ResultType.Provided provided) {
            return provided.rule().of(arguments);
        }
        return switch ((Derived) result) {
            case INTEGRAL_DECIMAL -> integral(firstDecimal(arguments));
            case WIDEST_DECIMAL -> Numbers.widestDecimal(decimals(arguments));
            case TOP_LIST -> topList(arguments);
        };
    }

    private static SqlType declared(ParameterType type, Bindings bindings, List<SqlType> arguments) {
        if (type instanceof AnyDecimal) {
            return firstDecimal(arguments);
        }
        if (type instanceof ArrayOf array) {
            return new SqlType.Array(declared(array.element(), bindings, arguments));
        }
        return bindings.resolve(type, SqlType.Untyped.NULL);
    }

    private static Decimal firstDecimal(List<SqlType> arguments) {
        List<Decimal> inside = arguments.stream()
                .map(type -> type instanceof SqlType.Array array ? array.element() : type)
                .filter(Decimal.class::isInstance)
                .map(Decimal.class::cast)
                .toList();
        return inside.isEmpty() ? new Decimal(1, 0) : inside.get(0);
    }

    private static List<Decimal> decimals(List<SqlType> arguments) {
        return arguments.stream()
                .filter(SqlType::isNumber)
                .map(Numbers::asDecimal)
                .toList();
    }

    private static SqlType integral(Decimal decimal) {
        return new Decimal(Math.max(1, decimal.precision() - decimal.scale()), 0);
    }

    /** The last argument is how many. */
    private static SqlType topList(List<SqlType> arguments) {
        if (arguments.size() == 2) {
            return new SqlType.Array(arguments.get(0));
        }
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("sort_col", arguments.get(0)));
        for (int i = 1; i < arguments.size() - 1; i++) {
            fields.add(new Field("col" + (i - 1), arguments.get(i)));
        }
        return new SqlType.Array(new SqlType.Struct(fields));
    }
}
