package dev.weir.adapter.ksqldb;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.adapter.http.JsonValues;
import dev.weir.adapter.http.OpenAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The result of a query, row by row as it comes. A push query's rows never end by themselves; closing from any thread ends the wait for the next.
 *
 * <p>Servers write rows in two formats: arrays after an object of names and types, or objects {@code {"row":…}} after {@code {"header":…}}; either
 * one after the other or as the elements of one large array. All are understood, because gateways and old versions don't always give the one
 * that was asked for.
 */
public final class RowStream implements AutoCloseable {
    private final OpenAnswer answer;
    private final JsonValues values;
    private final KsqlFailures failures;
    private final List<Column> columns;
    private boolean ended;

    RowStream(OpenAnswer answer, KsqlFailures failures) {
        this.answer = answer;
        this.values = answer.values();
        this.failures = failures;
        this.columns = values.next().map(this::header).orElse(List.of());
    }

    public List<Column> columns() {
        return columns;
    }

    /** Waits for the next row; nothing at the end or once closed. */
    public Optional<Row> next() {
        while (!ended) {
            Optional<JsonNode> value = values.next();
            if (value.isEmpty()) {
                ended = true;
                return Optional.empty();
            }
            Optional<Row> row = row(value.get());
            if (row.isPresent()) {
                return row;
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        answer.close();
    }

    private List<Column> header(JsonNode value) {
        if (value.has("columnNames")) {
            return RowHeader.columns(value.path("columnNames"), value.path("columnTypes"));
        }
        if (value.has("header")) {
            return RowHeader.columns(value.path("header").path("schema").asText());
        }
        close();
        throw value.has("error_code") ? failures.inStream(value) : failures.unreadable("row header");
    }

    private Optional<Row> row(JsonNode value) {
        if (value.isArray()) {
            return Optional.of(values(value));
        }
        if (value.path("row").path("columns").isArray()) {
            return Optional.of(values(value.path("row").path("columns")));
        }
        JsonNode error = value.has("errorMessage") ? value.path("errorMessage") : value;
        if (error.has("error_code")) {
            close();
            throw failures.inStream(error);
        }
        // A closing remark such as that the limit was reached, or a token for the next request.
        return Optional.empty();
    }

    private static Row values(JsonNode array) {
        List<JsonNode> values = new ArrayList<>();
        array.forEach(values::add);
        return new Row(values);
    }
}
