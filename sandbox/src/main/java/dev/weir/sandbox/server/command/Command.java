package dev.weir.sandbox.server.command;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A statement in the log.
 *
 * @param id what it is about and what it does, such as {@code stream/`RATINGS`/create}
 * @param statement the statement as it is executed, now and at every replay: variables replaced, inferred columns written out
 * @param shown the statement as it is shown: with everything that the server added
 * @param properties what the session had set
 */
public record Command(String id, String statement, String shown, Map<String, Object> properties) {
    public Command {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }
}
