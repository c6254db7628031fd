package dev.weir.sandbox.server.http;

import dev.weir.sandbox.server.entity.ErrorBody;
import dev.weir.sandbox.server.entity.Json;
import java.util.List;
import java.util.Optional;

/** One JSON value a line: what the Java client reads. */
final class DelimitedRows implements RowFormat {
    static final String CONTENT_TYPE = "application/vnd.ksqlapi.delimited.v1";

    @Override
    public String contentType() {
        return CONTENT_TYPE;
    }

    @Override
    public String header(Streamed.Header header) {
        return Json.write(Metadata.of(header)) + "\n";
    }

    @Override
    public String row(List<?> row) {
        return Json.write(row) + "\n";
    }

    @Override
    public String error(String message) {
        return Json.write(new ErrorBody.Generic(50000, message)) + "\n";
    }

    @Override
    public String end(Optional<String> message) {
        return "";
    }
}
