package dev.weir.sql.function;

import dev.weir.sql.type.SqlType;
import java.util.List;

/** How the type of a result follows from the types of the arguments. */
public sealed interface ResultType {
    /** As declared; its variables are bound by the arguments, and DECIMAL is that of the first DECIMAL argument. */
    record Declared(ParameterType type) implements ResultType {
        @Override
        public String toString() {
            return type.toString();
        }
    }

    /** Worked out by code that the author of the function wrote. */
    record Provided(String text, Rule rule) implements ResultType {
        @Override
        public String toString() {
            return text;
        }
    }

    /** Such code. */
    @FunctionalInterface
    interface Rule {
        /** @throws IllegalArgumentException if a function can't be called with these types; the message says why */
        SqlType of(List<SqlType> arguments);
    }

    /** A rule of its own, because a declaration can't say it. */
    enum Derived implements ResultType {
        /** The first DECIMAL argument without its digits behind the point. */
        INTEGRAL_DECIMAL("DECIMAL"),
        /** The smallest DECIMAL that holds all arguments. */
        WIDEST_DECIMAL("DECIMAL"),
        /** TOPK: a list of the sorted values, or of structs with the accompanying ones. */
        TOP_LIST("ARRAY");

        private final String text;

        Derived(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
