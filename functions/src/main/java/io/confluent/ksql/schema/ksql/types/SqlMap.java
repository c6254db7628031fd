package io.confluent.ksql.schema.ksql.types;

import java.util.Objects;

/** MAP from one type to another. */
public final class SqlMap extends SqlType {
    private final SqlType keyType;
    private final SqlType valueType;

    private SqlMap(SqlType keyType, SqlType valueType) {
        super(SqlBaseType.MAP);
        this.keyType = keyType;
        this.valueType = valueType;
    }

    public static SqlMap of(SqlType keyType, SqlType valueType) {
        return new SqlMap(keyType, valueType);
    }

    public SqlType getKeyType() {
        return keyType;
    }

    public SqlType getValueType() {
        return valueType;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SqlMap type && type.keyType.equals(keyType) && type.valueType.equals(valueType);
    }

    @Override
    public int hashCode() {
        return Objects.hash(keyType, valueType);
    }
}
