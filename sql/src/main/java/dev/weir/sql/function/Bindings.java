package dev.weir.sql.function;

import dev.weir.sql.function.ParameterType.AnyDecimal;
import dev.weir.sql.function.ParameterType.Anything;
import dev.weir.sql.function.ParameterType.ArrayOf;
import dev.weir.sql.function.ParameterType.Exactly;
import dev.weir.sql.function.ParameterType.MapOf;
import dev.weir.sql.function.ParameterType.Variable;
import dev.weir.sql.type.Conversions;
import dev.weir.sql.type.Numbers;
import dev.weir.sql.type.SqlType;
import dev.weir.sql.type.SqlType.Decimal;
import dev.weir.sql.type.SqlType.Primitive;
import dev.weir.sql.type.SqlType.Untyped;
import java.util.Map;
import java.util.TreeMap;

/** What the type variables of a signature stand for in one call. */
public final class Bindings {
    private final Map<String, SqlType> types = new TreeMap<>();
    private final boolean implicit;

    /** @param implicit whether arguments may be converted to what a parameter needs */
    Bindings(boolean implicit) {
        this.implicit = implicit;
    }

    /** Whether a parameter takes a value of this type; its variables are bound by it. */
    public boolean accept(ParameterType parameter, SqlType actual) {
        if (actual == Untyped.NULL || parameter instanceof Anything) {
            return true;
        }
        if (parameter instanceof Variable variable) {
            return bind(variable.name(), actual);
        }
        if (parameter instanceof Exactly exactly) {
            return exactly.type().equals(actual) || implicit && Conversions.isImplicit(actual, exactly.type());
        }
        if (parameter instanceof AnyDecimal) {
            return actual instanceof Decimal || implicit && (actual == Primitive.INTEGER || actual == Primitive.BIGINT);
        }
        return acceptComposed(parameter, actual);
    }

    private boolean acceptComposed(ParameterType parameter, SqlType actual) {
        if (parameter instanceof ArrayOf array && actual instanceof SqlType.Array given) {
            return accept(array.element(), given.element());
        }
        return parameter instanceof MapOf map
                && actual instanceof SqlType.Map given
                && accept(map.key(), given.key())
                && accept(map.value(), given.value());
    }

    private boolean bind(String variable, SqlType actual) {
        SqlType known = types.putIfAbsent(variable, actual);
        return known == null || known.equals(actual);
    }

    /** A parameter's type in this call, for an argument of type {@code actual}; NULL where nothing bound it. */
    public SqlType resolve(ParameterType type, SqlType actual) {
        if (type instanceof Exactly exactly) {
            return exactly.type();
        }
        if (type instanceof Variable variable) {
            return types.getOrDefault(variable.name(), Untyped.NULL);
        }
        if (type instanceof ArrayOf array) {
            SqlType element = actual instanceof SqlType.Array given ? given.element() : Untyped.NULL;
            return new SqlType.Array(resolve(array.element(), element));
        }
        if (type instanceof MapOf map) {
            SqlType key = actual instanceof SqlType.Map given ? given.key() : Untyped.NULL;
            SqlType value = actual instanceof SqlType.Map given ? given.value() : Untyped.NULL;
            return new SqlType.Map(resolve(map.key(), key), resolve(map.value(), value));
        }
        boolean whole = type instanceof AnyDecimal && (actual == Primitive.INTEGER || actual == Primitive.BIGINT);
        return whole ? Numbers.asDecimal(actual) : actual;
    }
}
