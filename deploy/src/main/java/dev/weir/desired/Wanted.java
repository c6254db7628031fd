package dev.weir.desired;

import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.source.Span;
import java.util.List;

/**
 * A resource before it was put in relation to the others.
 *
 * @param reads topics that a connector is said to read
 * @param writes topics that a connector is said to write
 * @param after resources that must come first for a reason that they don't show
 */
record Wanted(Resource resource, Span span, List<String> reads, List<String> writes, List<ResourceId> after) {
    static Wanted of(Resource resource, Span span) {
        return new Wanted(resource, span, List.of(), List.of(), List.of());
    }

    ResourceId id() {
        return resource.id();
    }
}
