package dev.weir.manifest;

import dev.weir.model.Resource;
import dev.weir.source.Span;
import java.util.List;

/**
 * A resource that a manifest or connector file declares.
 *
 * @param span of its name
 * @param reads topics that a connector is said to read
 * @param writes topics that a connector is said to write
 */
public record Declaration(Resource resource, Span span, List<String> reads, List<String> writes) {
    public Declaration {
        reads = List.copyOf(reads);
        writes = List.copyOf(writes);
    }

    static Declaration of(Resource resource, Span span) {
        return new Declaration(resource, span, List.of(), List.of());
    }
}
