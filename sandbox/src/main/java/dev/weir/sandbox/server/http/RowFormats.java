package dev.weir.sandbox.server.http;

import dev.weir.sandbox.server.http.Endpoints.QueryEndpoint;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** Which format a client asked for. */
final class RowFormats {
    private RowFormats() {}

    static RowFormat of(HttpServerRequest request, QueryEndpoint endpoint, boolean push) {
        String accept = Optional.ofNullable(request.getHeader("Accept")).orElse("");
        if (accept.contains(DelimitedRows.CONTENT_TYPE)) {
            return new DelimitedRows();
        }
        if (endpoint == QueryEndpoint.QUERY || accept.contains(TaggedRows.CONTENT_TYPE)) {
            return new TaggedRows(push);
        }
        return accept.contains("application/json") ? new ArrayRows() : new DelimitedRows();
    }
}
