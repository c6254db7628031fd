package dev.weir.sandbox.expression.function;

import dev.weir.sql.type.SqlType.Primitive;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The functions that take text or bytes. Bytes are handled as text of one character a byte, so that there is one piece of code
 * for both.
 */
final class ByteFunctions {
    private ByteFunctions() {}

    static ScalarFunction concat(CallTypes types) {
        return ScalarFunction.all(values -> result(
                types,
                Arrays.stream(values)
                        .filter(Objects::nonNull)
                        .map(ByteFunctions::text)
                        .collect(Collectors.joining())));
    }

    static ScalarFunction concatWithSeparator(CallTypes types) {
        return ScalarFunction.all(values -> {
            Object separator = values[0];
            return separator == null
                    ? null
                    : result(
                            types,
                            Arrays.stream(values)
                                    .skip(1)
                                    .filter(Objects::nonNull)
                                    .map(ByteFunctions::text)
                                    .collect(Collectors.joining(text(separator))));
        });
    }

    static ScalarFunction length(CallTypes types) {
        return types.argument(0) == Primitive.BYTES
                ? ScalarFunction.one(ByteBuffer::remaining)
                : ScalarFunction.one(String::length);
    }

    static ScalarFunction padLeft(CallTypes types) {
        return ScalarFunction.three((Object value, Integer length, Object padding) -> {
            String text = text(value);
            String fill = fill(length - text.length(), text(padding));
            return unpaddable(length, padding) ? null : result(types, (fill + text).substring(0, length));
        });
    }

    static ScalarFunction padRight(CallTypes types) {
        return ScalarFunction.three((Object value, Integer length, Object padding) -> {
            String text = text(value);
            String fill = fill(length - text.length(), text(padding));
            return unpaddable(length, padding) ? null : result(types, (text + fill).substring(0, length));
        });
    }

    private static boolean unpaddable(int length, Object padding) {
        return length < 0 || text(padding).isEmpty();
    }

    private static String fill(int count, String padding) {
        return count <= 0 || padding.isEmpty()
                ? ""
                : padding.repeat(count / padding.length() + 1).substring(0, count);
    }

    static ScalarFunction substring(CallTypes types) {
        return ScalarFunction.strict(values -> {
            String text = text(Objects.requireNonNull(values[0]));
            int start = start(text.length(), (Integer) Objects.requireNonNull(values[1]));
            int end = values.length == 2
                    ? text.length()
                    : end(text.length(), start, (Integer) Objects.requireNonNull(values[2]));
            return result(types, text.substring(start, end));
        });
    }

    private static int start(int length, int position) {
        return position < 0 ? Math.max(length + position, 0) : Math.max(Math.min(position - 1, length), 0);
    }

    private static int end(int length, int start, int count) {
        return Math.max((int) Math.min((long) start + count, length), start);
    }

    static ScalarFunction split(CallTypes types) {
        return ScalarFunction.two((Object value, Object delimiter) -> {
            List<@Nullable Object> parts = TextFunctions.split(text(value), text(delimiter));
            return types.argument(0) == Primitive.BYTES ? asBytes(parts) : parts;
        });
    }

    private static List<Object> asBytes(List<@Nullable Object> parts) {
        List<Object> bytes = new ArrayList<>();
        parts.forEach(part -> bytes.add(bytes(String.valueOf(part))));
        return bytes;
    }

    private static String text(Object value) {
        return value instanceof ByteBuffer bytes
                ? StandardCharsets.ISO_8859_1.decode(bytes.duplicate()).toString()
                : (String) value;
    }

    private static Object result(CallTypes types, String text) {
        return types.result() == Primitive.BYTES ? bytes(text) : text;
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
