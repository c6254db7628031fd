package dev.weir.desired;

import dev.weir.connector.WrittenConnector;
import dev.weir.manifest.Address;
import dev.weir.manifest.Declaration;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A resource before it was put in relation to the others.
 *
 * @param reads topics that a connector is said to read
 * @param writes topics that a connector is said to write
 * @param after resources that must come first for a reason that they don't show
 * @param connector where every setting of a connector stands
 */
record Wanted(
        Resource resource,
        Span span,
        List<String> reads,
        List<String> writes,
        List<ResourceId> after,
        Optional<WrittenConnector> connector) {
    static Wanted of(Resource resource, Span span) {
        return new Wanted(resource, span, List.of(), List.of(), List.of(), Optional.empty());
    }

    static Wanted of(Declaration declared) {
        return new Wanted(
                declared.resource(),
                declared.span(),
                declared.reads(),
                declared.writes(),
                declared.after().stream().map(Address::id).toList(),
                declared.connector());
    }

    static Wanted of(WrittenConnector connector) {
        return new Wanted(
                connector.resource(), connector.nameSpan(), List.of(), List.of(), List.of(), Optional.of(connector));
    }

    ResourceId id() {
        return resource.id();
    }
}
