package dev.weir.sandbox.expression.function;

import dev.weir.sql.type.SqlType;
import java.util.List;

/** The types of one call, known when it is compiled. */
record CallTypes(List<SqlType> arguments, SqlType result) {
    SqlType argument(int index) {
        return arguments.get(index);
    }
}
