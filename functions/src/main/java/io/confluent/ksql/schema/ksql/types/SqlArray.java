package io.confluent.ksql.schema.ksql.types;

import java.util.Objects;

/** ARRAY of one type. */
public final class SqlArray extends SqlType {
    private final SqlType itemType;

    private SqlArray(SqlType itemType) {
        super(SqlBaseType.ARRAY);
        this.itemType = itemType;
    }

    public static SqlArray of(SqlType itemType) {
        return new SqlArray(itemType);
    }

    public SqlType getItemType() {
        return itemType;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SqlArray type && type.itemType.equals(itemType);
    }

    @Override
    public int hashCode() {
        return Objects.hash(itemType);
    }
}
