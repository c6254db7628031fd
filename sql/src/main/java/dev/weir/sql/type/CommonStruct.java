package dev.weir.sql.type;

import dev.weir.sql.type.SqlType.Field;
import dev.weir.sql.type.SqlType.Struct;
import dev.weir.sql.type.SqlType.Untyped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of two structs, those of the right one first; a field of both gets the common type. */
final class CommonStruct {
    private CommonStruct() {}

    static SqlType of(Struct left, Struct right) {
        Map<String, SqlType> types = new LinkedHashMap<>();
        right.fields().forEach(field -> types.put(field.name(), field.type()));
        for (Field field : left.fields()) {
            SqlType merged = Conversions.common(types.getOrDefault(field.name(), field.type()), field.type());
            if (merged == Untyped.NULL) {
                return Untyped.NULL;
            }
            types.put(field.name(), merged);
        }
        List<Field> fields = types.entrySet().stream()
                .map(entry -> new Field(entry.getKey(), entry.getValue()))
                .toList();
        return new Struct(fields);
    }
}
