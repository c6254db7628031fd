package dev.weir.sandbox.server.http;

import dev.weir.sandbox.server.entity.ErrorBody;
import dev.weir.sandbox.server.entity.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A JSON array whose elements say what they are, one a line: what the ksql command line reads. */
final class TaggedRows implements RowFormat {
    static final String CONTENT_TYPE = "application/vnd.ksql.v1+json";

    private final boolean push;

    TaggedRows(boolean push) {
        this.push = push;
    }

    @Override
    public String contentType() {
        return CONTENT_TYPE;
    }

    @Override
    public String header(Streamed.Header header) {
        String schema = header.columns().stream().map(this::describe).collect(Collectors.joining(", "));
        return "[" + tagged("header", new HeaderBody(header.queryId(), schema)) + afterPiece();
    }

    @Override
    public String row(List<?> row) {
        return beforePiece() + tagged("row", Map.of("columns", row)) + afterPiece();
    }

    @Override
    public String error(String message) {
        return beforePiece() + tagged("errorMessage", new ErrorBody.Generic(50000, message)) + afterPiece();
    }

    @Override
    public String end(Optional<String> message) {
        if (push) {
            return tagged("finalMessage", message.orElse("Query Completed")) + "]\n";
        }
        return "]\n";
    }

    /**
     * A push query always ends with a message, so a comma can follow each piece at once: readers by line see a row when it comes. A pull query
     * may end at any piece.
     */
    private String afterPiece() {
        return push ? ",\n" : "";
    }

    private String beforePiece() {
        return push ? "" : ",\n";
    }

    private String describe(Streamed.Column column) {
        return "`" + column.name() + "` " + column.type() + (column.key() && !push ? " KEY" : "");
    }

    private static String tagged(String tag, Object value) {
        return Json.write(Map.of(tag, value));
    }

    private record HeaderBody(String queryId, String schema) {}
}
