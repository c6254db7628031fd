package dev.weir.execute;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One statement of a random pipeline, before it is known what its inputs look like.
 *
 * @param inputs names of parts
 * @param columns of one over a topic: its columns; of others: those of the input that it wants, where there are such
 * @param variant a number that decides constants, formats, functions and the like
 */
record Part(Kind kind, String name, List<String> inputs, List<String> columns, int variant) {
    enum Kind {
        TYPE,
        STREAM,
        TABLE,
        FILTER,
        REKEY,
        AGGREGATE,
        WINDOWED,
        LOOKUP,
        MEET,
        PAIR,
        INSERT,
        ROW
    }

    /** What a part makes: a stream or table with its key and its values. */
    record Shape(boolean table, boolean last, String key, List<String> values) {
        static Shape stream(String key, List<String> values) {
            return new Shape(false, false, key, values);
        }

        static Shape table(String key, List<String> values) {
            return new Shape(true, false, key, values);
        }
    }

    Part {
        inputs = List.copyOf(inputs);
        columns = List.copyOf(columns);
    }

    Part withVariant(int other) {
        return new Part(kind, name, inputs, columns, other);
    }

    Part withColumns(List<String> others) {
        return new Part(kind, name, inputs, others, variant);
    }

    Part withInputs(List<String> others) {
        return new Part(kind, name, others, columns, variant);
    }

    Part renamed(String from, String to) {
        List<String> others =
                inputs.stream().map(input -> input.equals(from) ? to : input).toList();
        return new Part(kind, name.equals(from) ? to : name, others, columns, variant);
    }

    /** The type of a column, which its name tells, whatever was put before it. */
    static String type(String column) {
        String base = column.substring(column.lastIndexOf('_') + 1);
        return switch (base.charAt(0)) {
            case 'N' -> "INT";
            case 'D' -> "DOUBLE";
            case 'C' -> "BIGINT";
            case 'Z' -> "Z";
            default -> "VARCHAR";
        };
    }

    /** Those of the wanted columns that there are; some if there is none. */
    List<String> among(List<String> values) {
        List<String> wanted = columns.stream().filter(values::contains).toList();
        return wanted.isEmpty() ? values.subList(0, Math.min(2, values.size())) : wanted;
    }

    /** A condition on the first number that there is, and none for some variants. */
    String where(String prefix, List<String> values) {
        return variant % 3 == 0
                ? ""
                : values.stream()
                        .filter(column -> type(column).equals("INT"))
                        .findFirst()
                        .map(column -> " WHERE " + prefix + column + " > " + variant)
                        .orElse(" WHERE LEN(" + prefix + "KEYS) > " + variant);
    }

    static String list(String first, List<String> columns) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(columns);
        return String.join(", ", all);
    }

    static String aliased(String source, String prefix, List<String> columns) {
        return columns.stream()
                .map(column -> ", " + source + "." + column + " AS " + prefix + column)
                .collect(Collectors.joining());
    }
}
