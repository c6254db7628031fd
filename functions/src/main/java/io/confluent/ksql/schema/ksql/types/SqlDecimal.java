package io.confluent.ksql.schema.ksql.types;

import java.util.Objects;

/** DECIMAL of a precision and a scale. */
public final class SqlDecimal extends SqlType {
    private final int precision;
    private final int scale;

    private SqlDecimal(int precision, int scale) {
        super(SqlBaseType.DECIMAL);
        this.precision = precision;
        this.scale = scale;
    }

    public static SqlDecimal of(int precision, int scale) {
        return new SqlDecimal(precision, scale);
    }

    public int getPrecision() {
        return precision;
    }

    public int getScale() {
        return scale;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SqlDecimal type && type.precision == precision && type.scale == scale;
    }

    @Override
    public int hashCode() {
        return Objects.hash(precision, scale);
    }
}
