package io.confluent.ksql.schema.ksql;

import io.confluent.ksql.schema.ksql.types.SqlType;
import io.confluent.ksql.util.KsqlException;
import java.util.Optional;

/** What stands as an argument of a call. */
public final class SqlArgument {
    private final Optional<SqlType> type;

    private SqlArgument(Optional<SqlType> type) {
        this.type = type;
    }

    public static SqlArgument of(SqlType type) {
        return new SqlArgument(Optional.of(type));
    }

    /** The argument is NULL, or a lambda: neither has a type. */
    public static SqlArgument untyped() {
        return new SqlArgument(Optional.empty());
    }

    public Optional<SqlType> getSqlType() {
        return type;
    }

    public SqlType getSqlTypeOrThrow() {
        return type.orElseThrow(() -> new KsqlException("This argument has no SQL type."));
    }
}
