package dev.weir.sandbox.server.http;

import dev.weir.sandbox.server.entity.ErrorBody;
import dev.weir.sandbox.server.entity.Json;
import java.util.List;
import java.util.Optional;

/** One JSON array of everything. */
final class ArrayRows implements RowFormat {
    @Override
    public String contentType() {
        return "application/json";
    }

    @Override
    public String header(Streamed.Header header) {
        return "[" + Json.write(Metadata.of(header));
    }

    @Override
    public String row(List<?> row) {
        return ",\n" + Json.write(row);
    }

    @Override
    public String error(String message) {
        return ",\n" + Json.write(new ErrorBody.Generic(50000, message));
    }

    @Override
    public String end(Optional<String> message) {
        return "]";
    }
}
