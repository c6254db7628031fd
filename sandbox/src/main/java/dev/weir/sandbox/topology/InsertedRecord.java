package dev.weir.sandbox.topology;

import dev.weir.sandbox.expression.ExpressionCompiler;
import dev.weir.sandbox.expression.user.UserCalls;
import dev.weir.sandbox.row.Key;
import dev.weir.sandbox.row.Row;
import dev.weir.sandbox.serde.Formats;
import dev.weir.sandbox.serde.KeySerde;
import dev.weir.sandbox.serde.RowSerde;
import dev.weir.sql.analyze.Analyzed.ValuesInsert;
import dev.weir.sql.plan.Named;
import dev.weir.sql.plan.TypedExpression;
import dev.weir.sql.schema.Column;
import dev.weir.sql.schema.DataSource;
import dev.weir.sql.schema.PseudoColumn;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** INSERT … VALUES as a record in its target's formats; columns that aren't given are null. */
public final class InsertedRecord {
    private InsertedRecord() {}

    /** @param now the time of the record where ROWTIME isn't given */
    public static ProducerRecord<byte @Nullable [], byte @Nullable []> of(
            ValuesInsert insert, Formats formats, UserCalls calls, long now) {
        DataSource target = insert.target();
        KeySerde keys =
                KeySerde.plain(formats.key(target.keyFormat(), target.schema().key(), target.topic()));
        RowSerde values =
                new RowSerde(formats.value(target.valueFormat(), target.schema().value(), target.topic()));
        Row key = row(insert, target.schema().key(), calls);
        boolean keyless = key.asList().stream().allMatch(value -> value == null);
        return new ProducerRecord<>(
                target.topic(),
                null,
                time(insert, calls, now),
                keyless ? null : keys.serializer().serialize(target.topic(), Key.of(key)),
                values.serializer()
                        .serialize(target.topic(), row(insert, target.schema().value(), calls)));
    }

    private static Row row(ValuesInsert insert, List<Column> columns, UserCalls calls) {
        return Row.of(columns.stream()
                .map(column -> value(insert, column.name(), calls).orElse(null))
                .toArray());
    }

    private static long time(ValuesInsert insert, UserCalls calls, long now) {
        return value(insert, PseudoColumn.ROWTIME.name(), calls)
                .map(time -> ((Number) time).longValue())
                .orElse(now);
    }

    private static Optional<Object> value(ValuesInsert insert, String column, UserCalls calls) {
        return insert.values().stream()
                .filter(value -> value.name().equals(column))
                .map(Named::expression)
                .findFirst()
                .flatMap(expression -> evaluate(expression, calls));
    }

    private static Optional<Object> evaluate(TypedExpression expression, UserCalls calls) {
        return Optional.ofNullable(
                ExpressionCompiler.compile(expression, List.of(), calls).evaluate(Row.EMPTY));
    }
}
