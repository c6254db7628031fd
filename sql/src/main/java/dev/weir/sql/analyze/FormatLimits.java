package dev.weir.sql.analyze;

import dev.weir.sql.ast.Node;
import dev.weir.sql.schema.Column;
import dev.weir.sql.schema.FormatName;
import dev.weir.sql.type.SqlType;
import dev.weir.sql.type.SqlType.Field;
import dev.weir.sql.type.SqlType.Primitive;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Which columns a format can hold. */
final class FormatLimits {
    private static final List<SqlType> OF_KAFKA =
            List.of(Primitive.INTEGER, Primitive.BIGINT, Primitive.DOUBLE, Primitive.STRING, Primitive.BYTES);

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private FormatLimits() {}

    /** Reports the first thing that doesn't fit; {@code what} is "key" or "value". */
    static void check(Context context, FormatName format, List<Column> columns, String what, Node where) {
        problem(format, columns)
                .ifPresent(problem -> context.report(
                        Problem.UNFIT_FORMAT,
                        where,
                        "The " + what + " can't be " + format + ": " + problem,
                        hint(format)));
    }

    private static String hint(FormatName format) {
        return format == FormatName.KAFKA || format == FormatName.DELIMITED
                ? "JSON, AVRO, PROTOBUF and JSON_SR hold several columns of any type."
                : "Choose another format, or other columns.";
    }

    private static Optional<String> problem(FormatName format, List<Column> columns) {
        return switch (format) {
            case KAFKA ->
                columns.size() > 1
                        ? Optional.of("it holds a single column, and here are " + columns.size() + ".")
                        : firstUnfit(columns, OF_KAFKA::contains);
            case DELIMITED -> firstUnfit(columns, SqlType::isPrimitive);
            case NONE -> columns.isEmpty() ? Optional.empty() : Optional.of("NONE is for sources without a key.");
            case AVRO -> unfitName(columns).or(() -> firstUnfit(columns, FormatLimits::hasTextKeys));
            case JSON, JSON_SR -> firstUnfit(columns, FormatLimits::hasTextKeys);
            case PROTOBUF, PROTOBUF_NOSR -> unfitName(columns);
        };
    }

    private static Optional<String> unfitName(List<Column> columns) {
        return columns.stream()
                .filter(column -> !PLAIN_NAME.matcher(column.name()).matches())
                .findFirst()
                .map(column -> "its names hold letters, digits and _ and don't begin with a digit, unlike "
                        + column.name() + ".");
    }

    private static Optional<String> firstUnfit(List<Column> columns, Predicate<SqlType> fits) {
        return columns.stream()
                .filter(column -> !fits.test(column.type()))
                .findFirst()
                .map(column -> "column " + column.name() + " is " + ExpressionTyper.a(column.type()) + ".");
    }

    /** The keys of every map in it are STRING. */
    private static boolean hasTextKeys(SqlType type) {
        if (type instanceof SqlType.Map map) {
            return map.key() == Primitive.STRING && hasTextKeys(map.value());
        }
        if (type instanceof SqlType.Array array) {
            return hasTextKeys(array.element());
        }
        return !(type instanceof SqlType.Struct struct)
                || struct.fields().stream().map(Field::type).allMatch(FormatLimits::hasTextKeys);
    }

    static boolean containsMap(SqlType type) {
        if (type instanceof SqlType.Array array) {
            return containsMap(array.element());
        }
        if (type instanceof SqlType.Struct struct) {
            return struct.fields().stream().map(Field::type).anyMatch(FormatLimits::containsMap);
        }
        return type instanceof SqlType.Map;
    }

    static void checkKeyTypes(Context context, List<Column> keys, Node where) {
        keys.stream()
                .filter(key -> containsMap(key.type()))
                .findFirst()
                .ifPresent(key -> context.report(
                        Problem.MAP_IN_KEY,
                        where,
                        "Key column " + key.name() + " is " + ExpressionTyper.a(key.type())
                                + ". A map has no fixed order when written, so equal keys could look different."));
    }
}
