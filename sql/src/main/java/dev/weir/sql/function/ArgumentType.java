package dev.weir.sql.function;

import dev.weir.sql.type.SqlType;

/** What stands as an argument of a call; as text, as messages show it. */
public sealed interface ArgumentType {
    record Value(SqlType type) implements ArgumentType {
        @Override
        public String toString() {
            return type.toString();
        }
    }

    /** DAYS and its like. */
    record TimeUnit() implements ArgumentType {
        @Override
        public String toString() {
            return "INTERVALUNIT";
        }
    }

    /** A lambda; what its parameters are follows from the other arguments. */
    record Lambda(int parameters) implements ArgumentType {
        @Override
        public String toString() {
            return "LAMBDA";
        }
    }
}
