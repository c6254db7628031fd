package dev.weir.sql.function;

import dev.weir.sql.type.SqlType;
import java.util.List;
import java.util.stream.Collectors;

/** The type of a parameter or of a result, which may leave parts open; as text it is what signatures show. */
public sealed interface ParameterType {
    /** Exactly this type. */
    record Exactly(SqlType type) implements ParameterType {
        @Override
        public String toString() {
            return type.toString();
        }
    }

    /** DECIMAL of any precision and scale. */
    record AnyDecimal() implements ParameterType {
        @Override
        public String toString() {
            return "DECIMAL";
        }
    }

    /** Any type, and another one each time. */
    record Anything() implements ParameterType {
        @Override
        public String toString() {
            return "ANY";
        }
    }

    /** Any type, but one and the same wherever the variable stands in a signature. */
    record Variable(String name) implements ParameterType {
        @Override
        public String toString() {
            return name;
        }
    }

    record ArrayOf(ParameterType element) implements ParameterType {
        @Override
        public String toString() {
            return "ARRAY<" + element + ">";
        }
    }

    record MapOf(ParameterType key, ParameterType value) implements ParameterType {
        @Override
        public String toString() {
            return "MAP<" + key + ", " + value + ">";
        }
    }

    /** A lambda that takes {@code inputs} and gives {@code output}. */
    record LambdaOf(List<ParameterType> inputs, ParameterType output) implements ParameterType {
        public LambdaOf {
            inputs = List.copyOf(inputs);
        }

        @Override
        public String toString() {
            return inputs.stream().map(ParameterType::toString).collect(Collectors.joining(", ", "LAMBDA (", ") => "))
                    + output;
        }
    }

    /** DAYS and its like. */
    record TimeUnit() implements ParameterType {
        @Override
        public String toString() {
            return "INTERVALUNIT";
        }
    }
}
