package io.confluent.ksql.schema.ksql.types;

/** A type without parts. */
public final class SqlPrimitiveType extends SqlType {
    private SqlPrimitiveType(SqlBaseType base) {
        super(base);
    }

    public static SqlPrimitiveType of(SqlBaseType base) {
        return new SqlPrimitiveType(base);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SqlPrimitiveType type && type.baseType() == baseType();
    }

    @Override
    public int hashCode() {
        return baseType().hashCode();
    }
}
