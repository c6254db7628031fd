package dev.weir.manifest;

import dev.weir.connector.WrittenConnector;
import dev.weir.model.Resource;
import dev.weir.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A resource that a manifest or connector file declares.
 *
 * @param span of its name
 * @param reads topics that a connector is said to read
 * @param writes topics that a connector is said to write
 * @param after resources that a connector is said to come after
 * @param connector where every setting of a connector stands
 */
public record Declaration(
        Resource resource,
        Span span,
        List<String> reads,
        List<String> writes,
        List<Address> after,
        Optional<WrittenConnector> connector) {
    public Declaration {
        reads = List.copyOf(reads);
        writes = List.copyOf(writes);
        after = List.copyOf(after);
    }

    static Declaration of(Resource resource, Span span) {
        return new Declaration(resource, span, List.of(), List.of(), List.of(), Optional.empty());
    }

    static Declaration of(WrittenConnector connector, List<String> reads, List<String> writes, List<Address> after) {
        return new Declaration(
                connector.resource(), connector.nameSpan(), reads, writes, after, Optional.of(connector));
    }
}
