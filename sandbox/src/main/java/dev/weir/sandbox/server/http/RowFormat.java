package dev.weir.sandbox.server.http;

import java.util.List;
import java.util.Optional;

/** How the rows of a query are written; each method gives the text to send. */
interface RowFormat {
    String contentType();

    String header(Streamed.Header header);

    String row(List<?> row);

    String error(String message);

    String end(Optional<String> message);
}
