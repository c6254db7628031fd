package dev.weir.functions;

import dev.weir.sql.type.SqlType;
import io.confluent.ksql.schema.ksql.SqlArgument;
import io.confluent.ksql.schema.ksql.types.SqlArray;
import io.confluent.ksql.schema.ksql.types.SqlBaseType;
import io.confluent.ksql.schema.ksql.types.SqlDecimal;
import io.confluent.ksql.schema.ksql.types.SqlMap;
import io.confluent.ksql.schema.ksql.types.SqlPrimitiveType;
import io.confluent.ksql.schema.ksql.types.SqlStruct;
import io.confluent.ksql.schema.ksql.types.SqlTypes;
import java.util.List;

/** SQL types as user-defined functions see them, and back. */
public final class ServerTypes {
    private ServerTypes() {}

    public static List<SqlArgument> arguments(List<SqlType> types) {
        return types.stream()
                .map(type -> type == SqlType.Untyped.NULL ? SqlArgument.untyped() : SqlArgument.of(toServer(type)))
                .toList();
    }

    static io.confluent.ksql.schema.ksql.types.SqlType toServer(SqlType type) {
        if (type instanceof SqlType.Decimal decimal) {
            return SqlTypes.decimal(decimal.precision(), decimal.scale());
        }
        if (type instanceof SqlType.Array array) {
            return SqlTypes.array(toServer(array.element()));
        }
        if (type instanceof SqlType.Map map) {
            return SqlTypes.map(toServer(map.key()), toServer(map.value()));
        }
        if (type instanceof SqlType.Struct struct) {
            SqlStruct.Builder fields = SqlTypes.struct();
            struct.fields().forEach(field -> fields.field(field.name(), toServer(field.type())));
            return fields.build();
        }
        return SqlPrimitiveType.of(SqlBaseType.valueOf(type.toString()));
    }

    public static SqlType fromServer(io.confluent.ksql.schema.ksql.types.SqlType type) {
        if (type instanceof SqlDecimal decimal) {
            return new SqlType.Decimal(decimal.getPrecision(), decimal.getScale());
        }
        if (type instanceof SqlArray array) {
            return new SqlType.Array(fromServer(array.getItemType()));
        }
        if (type instanceof SqlMap map) {
            return new SqlType.Map(fromServer(map.getKeyType()), fromServer(map.getValueType()));
        }
        if (type instanceof SqlStruct struct) {
            return new SqlType.Struct(struct.fields().stream()
                    .map(field -> new SqlType.Field(field.name(), fromServer(field.type())))
                    .toList());
        }
        return SqlType.Primitive.valueOf(type.baseType().name());
    }
}
