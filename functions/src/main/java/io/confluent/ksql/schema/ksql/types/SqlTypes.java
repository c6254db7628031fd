package io.confluent.ksql.schema.ksql.types;

/** All types. */
public final class SqlTypes {
    public static final SqlType BOOLEAN = SqlPrimitiveType.of(SqlBaseType.BOOLEAN);
    public static final SqlType INTEGER = SqlPrimitiveType.of(SqlBaseType.INTEGER);
    public static final SqlType BIGINT = SqlPrimitiveType.of(SqlBaseType.BIGINT);
    public static final SqlType DOUBLE = SqlPrimitiveType.of(SqlBaseType.DOUBLE);
    public static final SqlType STRING = SqlPrimitiveType.of(SqlBaseType.STRING);
    public static final SqlType TIME = SqlPrimitiveType.of(SqlBaseType.TIME);
    public static final SqlType DATE = SqlPrimitiveType.of(SqlBaseType.DATE);
    public static final SqlType TIMESTAMP = SqlPrimitiveType.of(SqlBaseType.TIMESTAMP);
    public static final SqlType BYTES = SqlPrimitiveType.of(SqlBaseType.BYTES);

    private SqlTypes() {}

    public static SqlDecimal decimal(int precision, int scale) {
        return SqlDecimal.of(precision, scale);
    }

    public static SqlArray array(SqlType element) {
        return SqlArray.of(element);
    }

    public static SqlMap map(SqlType key, SqlType value) {
        return SqlMap.of(key, value);
    }

    public static SqlStruct.Builder struct() {
        return SqlStruct.builder();
    }
}
