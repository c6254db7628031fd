package io.confluent.ksql.schema.ksql.types;

/** A SQL type. */
public abstract class SqlType {
    private final SqlBaseType base;

    SqlType(SqlBaseType base) {
        this.base = base;
    }

    public SqlBaseType baseType() {
        return base;
    }
}
