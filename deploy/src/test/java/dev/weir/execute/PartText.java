package dev.weir.execute;

import dev.weir.execute.Part.Shape;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the statements of random parts, one after the other, leaving out those whose inputs have gone or don't fit. */
final class PartText {
    private static final String JOINED = "R_";

    private final SortedMap<String, Shape> shapes = new TreeMap<>();
    private final StringBuilder sql = new StringBuilder();
    private boolean type;
    private final Set<String> statements = new LinkedHashSet<>();

    String sql() {
        return sql.toString();
    }

    int statements() {
        return statements.size();
    }

    void add(Part part) {
        List<Optional<Shape>> found = part.inputs().stream()
                .map(input -> Optional.ofNullable(shapes.get(input)).filter(shape -> !shape.last()))
                .toList();
        if (found.stream().allMatch(Optional::isPresent)) {
            // Weir refuses the same query twice.
            write(part, found.stream().map(Optional::get).toList())
                    .filter(statements::add)
                    .ifPresent(text -> sql.append(text).append(";\n"));
        }
    }

    private Optional<String> write(Part part, List<Shape> inputs) {
        return switch (part.kind()) {
            case TYPE -> type(part);
            case STREAM, TABLE -> source(part);
            case FILTER -> filter(part, inputs.get(0));
            case REKEY -> inputs.get(0).table() ? Optional.empty() : rekey(part, inputs.get(0));
            case AGGREGATE, WINDOWED -> inputs.get(0).table() ? Optional.empty() : aggregate(part, inputs.get(0));
            case LOOKUP -> join(part, inputs, false, true);
            case MEET -> join(part, inputs, false, false);
            case PAIR -> join(part, inputs, true, true);
            case INSERT -> insert(part, inputs.get(0), inputs.get(1));
            case ROW -> row(part, inputs.get(0));
        };
    }

    private Optional<String> type(Part part) {
        type = true;
        return Optional.of(
                "CREATE TYPE Z AS STRUCT<A INT, B VARCHAR" + (part.variant() % 2 == 0 ? "" : ", C INT") + ">");
    }

    private Optional<String> source(Part part) {
        boolean table = part.kind() == Part.Kind.TABLE;
        List<String> values = part.columns().stream()
                .filter(column -> type || !Part.type(column).equals("Z"))
                .toList();
        shapes.put(part.name(), new Shape(table, false, "ID", values));
        String columns = values.stream()
                .map(column -> ", " + column + " " + Part.type(column))
                .collect(Collectors.joining());
        boolean declared = part.variant() % 4 != 0;
        String topic = declared ? Sketch.topic(part) : part.name().toLowerCase(Locale.ROOT) + "_own";
        return Optional.of(
                "CREATE " + part.kind() + " " + part.name() + " (ID VARCHAR " + (table ? "PRIMARY KEY" : "KEY")
                        + columns + ") WITH (KAFKA_TOPIC='" + topic + "', VALUE_FORMAT='"
                        + (part.variant() % 5 == 0 ? delimited(values) : "JSON") + "'"
                        + (declared ? "" : ", PARTITIONS=1") + ")");
    }

    /** Structs have no delimited form. */
    private static String delimited(List<String> values) {
        return values.stream().anyMatch(column -> Part.type(column).equals("Z")) ? "JSON" : "DELIMITED";
    }

    private Optional<String> filter(Part part, Shape input) {
        boolean all = part.variant() % 4 == 1;
        List<String> values = all ? input.values() : part.among(input.values());
        shapes.put(part.name(), new Shape(input.table(), false, input.key(), values));
        return Optional.of(create(input.table(), part) + (all ? "*" : Part.list(input.key(), values)) + " FROM "
                + part.inputs().get(0) + condition(part, input));
    }

    private static String condition(Part part, Shape input) {
        return part.where("", input.values()).replace("KEYS", input.key());
    }

    private Optional<String> rekey(Part part, Shape input) {
        Optional<String> key = text(input, part.variant());
        if (key.isEmpty() || input.values().contains(input.key())) {
            return Optional.empty();
        }
        List<String> values = part.among(input.values()).stream()
                .filter(column -> !column.equals(key.get()))
                .toList();
        List<String> all = new ArrayList<>(values);
        if (!all.contains(input.key())) {
            all.add(input.key());
        }
        shapes.put(part.name(), Shape.stream(key.get(), all));
        return Optional.of(create(false, part) + Part.list(key.get(), all) + " FROM "
                + part.inputs().get(0) + condition(part, input) + " PARTITION BY " + key.get());
    }

    private static Optional<String> text(Shape input, int variant) {
        List<String> texts = input.values().stream()
                .filter(column -> Part.type(column).equals("VARCHAR"))
                .toList();
        return texts.isEmpty() ? Optional.empty() : Optional.of(texts.get(variant % texts.size()));
    }

    private Optional<String> aggregate(Part part, Shape input) {
        String by = text(input, part.variant())
                .filter(unused -> part.variant() % 2 == 0)
                .orElse(input.key());
        boolean windowed = part.kind() == Part.Kind.WINDOWED;
        String function = part.variant() % 3 == 0 ? "MAX" : "SUM";
        Optional<String> number = input.values().stream()
                .filter(column -> Part.type(column).equals("INT"))
                .findFirst();
        List<String> values = new ArrayList<>(List.of("A_C1"));
        number.ifPresent(column -> values.add("A_" + column));
        shapes.put(part.name(), new Shape(true, windowed, by, values));
        return Optional.of(create(true, part) + by + ", COUNT(*) AS A_C1"
                + number.map(column -> ", " + function + "(" + column + ") AS A_" + column)
                        .orElse("") + " FROM "
                + part.inputs().get(0)
                + (windowed ? " WINDOW TUMBLING (SIZE " + (1 + part.variant() % 3) + " MINUTES)" : "")
                + condition(part, input) + " GROUP BY " + by);
    }

    private Optional<String> join(Part part, List<Shape> inputs, boolean leftTable, boolean rightTable) {
        Shape left = inputs.get(0);
        Shape right = inputs.get(1);
        boolean self = part.inputs().get(0).equals(part.inputs().get(1));
        if (left.table() != leftTable || right.table() != rightTable || self) {
            return Optional.empty();
        }
        List<String> mine = part.among(left.values());
        List<String> theirs = part.among(right.values()).stream()
                .filter(column -> !mine.contains(JOINED + column) && !(JOINED + column).equals(left.key()))
                .toList();
        List<String> values = new ArrayList<>(mine);
        theirs.forEach(column -> values.add(JOINED + column));
        shapes.put(part.name(), new Shape(leftTable, false, left.key(), values));
        // What comes from the right side may have no form in the format of the left.
        String create = create(leftTable, part).replace(" AS ", " WITH (VALUE_FORMAT='JSON') AS ");
        return Optional.of(create + "A." + left.key() + " AS " + left.key() + Part.aliased("A", "", mine)
                + Part.aliased("B", JOINED, theirs) + " FROM " + part.inputs().get(0) + " A "
                + (part.variant() % 2 == 0 ? "JOIN " : "LEFT JOIN ")
                + part.inputs().get(1) + " B "
                + (leftTable || rightTable ? "" : "WITHIN " + (1 + part.variant()) + " SECONDS ") + "ON A." + left.key()
                + " = B." + right.key());
    }

    private Optional<String> insert(Part part, Shape sink, Shape from) {
        if (sink.table()
                || from.table()
                || part.inputs().get(0).equals(part.inputs().get(1))) {
            return Optional.empty();
        }
        String columns = sink.values().stream()
                .map(column -> from.values().contains(column) ? column : constant(column) + " AS " + column)
                .collect(Collectors.joining(", "));
        if (columns.contains("NULL")) {
            return Optional.empty();
        }
        String key = from.key().equals(sink.key()) ? from.key() : from.key() + " AS " + sink.key();
        if (!from.key().equals(sink.key()) && from.values().contains(sink.key())) {
            return Optional.empty();
        }
        return Optional.of(
                "INSERT INTO " + part.inputs().get(0) + " SELECT " + key + (columns.isEmpty() ? "" : ", " + columns)
                        + " FROM " + part.inputs().get(1) + condition(part, from));
    }

    private static String constant(String column) {
        return switch (Part.type(column)) {
            case "INT" -> "1";
            case "DOUBLE" -> "CAST(1 AS DOUBLE)";
            case "BIGINT" -> "CAST(1 AS BIGINT)";
            case "Z" -> "NULL";
            default -> "'x'";
        };
    }

    private Optional<String> row(Part part, Shape target) {
        return target.table()
                ? Optional.empty()
                : Optional.of("INSERT INTO " + part.inputs().get(0) + " (ID) VALUES ('" + part.name() + "')");
    }

    private static String create(boolean table, Part part) {
        return "CREATE " + (table ? "TABLE " : "STREAM ") + part.name() + " AS SELECT ";
    }
}
