package dev.weir.cli.render;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.cli.render.Table.Cell;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.source.Position;
import dev.weir.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The same facts as the texts, as JSON: one object a line, each with a {@code type}. */
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final PrettyPrinter INDENTED = new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));

    private Json() {}

    /** One line of JSON; the keys keep their order. */
    public static String line(Map<String, ?> object) {
        try {
            return MAPPER.writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what Weir prints can always be written as JSON", e);
        }
    }

    /** A document of several lines, for people to look into as well. */
    static String document(Map<String, ?> object) {
        try {
            return MAPPER.writer(INDENTED).writeValueAsString(object) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what Weir prints can always be written as JSON", e);
        }
    }

    public static String message(String text) {
        return line(event("message", "text", text));
    }

    public static String diagnostic(Diagnostic diagnostic) {
        Map<String, Object> json = event("diagnostic", "code", diagnostic.code());
        json.put("severity", diagnostic.severity().name().toLowerCase(Locale.ROOT));
        json.put("summary", diagnostic.summary());
        json.put("detail", diagnostic.detail());
        json.put("hints", diagnostic.hints());
        diagnostic.span().ifPresent(span -> json.put("range", range(span)));
        return line(json);
    }

    public static List<String> rows(Table table) {
        return table.rows().stream()
                .map(row -> line(row(table.kind(), table.columns(), row)))
                .toList();
    }

    /** An object that starts with its type and one more member. */
    public static Map<String, Object> event(String type, String key, Object value) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("type", type);
        event.put(key, value);
        return event;
    }

    private static Map<String, Object> row(String kind, List<String> columns, List<Cell> cells) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("type", kind);
        for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i), cells.get(i).text());
        }
        return row;
    }

    private static Map<String, Object> range(Span span) {
        Map<String, Object> range = new LinkedHashMap<>();
        range.put("file", span.source().name());
        range.put("from", position(span.from()));
        range.put("to", position(span.to()));
        return range;
    }

    private static Map<String, Object> position(Position position) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("line", position.line());
        place.put("column", position.column());
        return place;
    }
}
