package io.confluent.ksql.schema.ksql.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** STRUCT of named fields. */
public final class SqlStruct extends SqlType {
    private final List<Field> fields;

    private SqlStruct(List<Field> fields) {
        super(SqlBaseType.STRUCT);
        this.fields = List.copyOf(fields);
    }

    public static Builder builder() {
        return new Builder();
    }

    public List<Field> fields() {
        return fields;
    }

    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SqlStruct struct && struct.fields.equals(fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    /** One named part. */
    public record Field(String name, SqlType type) {}

    /** Collects fields. */
    public static final class Builder {
        private final List<Field> fields = new ArrayList<>();

        public Builder field(String name, SqlType type) {
            fields.add(new Field(name, type));
            return this;
        }

        public SqlStruct build() {
            return new SqlStruct(fields);
        }
    }
}
