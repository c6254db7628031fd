package dev.weir.sql.type;

import java.util.List;
import java.util.stream.Collectors;

/** The type of a column or of an expression; as text it is its SQL. */
public sealed interface SqlType {
    /** BOOLEAN to DATE and the like, not the composed ones. */
    default boolean isPrimitive() {
        return this instanceof Primitive || this instanceof Decimal;
    }

    default boolean isNumber() {
        return this == Primitive.INTEGER
                || this == Primitive.BIGINT
                || this == Primitive.DOUBLE
                || this instanceof Decimal;
    }

    /** DATE, TIME or TIMESTAMP. */
    default boolean isTemporal() {
        return this == Primitive.DATE || this == Primitive.TIME || this == Primitive.TIMESTAMP;
    }

    /** The types that have no parts. INT is INTEGER, VARCHAR is STRING. */
    enum Primitive implements SqlType {
        BOOLEAN,
        INTEGER,
        BIGINT,
        DOUBLE,
        STRING,
        BYTES,
        DATE,
        TIME,
        TIMESTAMP
    }

    /** The type of NULL where nothing around it gives it one. No column has it. */
    enum Untyped implements SqlType {
        NULL
    }

    /** Exact numbers of at most {@code precision} digits, {@code scale} of them behind the point. */
    record Decimal(int precision, int scale) implements SqlType {
        @Override
        public String toString() {
            return "DECIMAL(" + precision + ", " + scale + ")";
        }
    }

    record Array(SqlType element) implements SqlType {
        @Override
        public String toString() {
            return "ARRAY<" + element + ">";
        }
    }

    record Map(SqlType key, SqlType value) implements SqlType {
        @Override
        public String toString() {
            return "MAP<" + key + ", " + value + ">";
        }
    }

    record Struct(List<Field> fields) implements SqlType {
        public Struct {
            fields = List.copyOf(fields);
        }

        @Override
        public String toString() {
            return fields.stream().map(Field::toString).collect(Collectors.joining(", ", "STRUCT<", ">"));
        }
    }

    /** A named part of a STRUCT; the name's case is kept. */
    record Field(String name, SqlType type) {
        @Override
        public String toString() {
            return "`" + name.replace("`", "``") + "` " + type;
        }
    }
}
