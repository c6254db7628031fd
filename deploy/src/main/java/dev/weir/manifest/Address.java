package dev.weir.manifest;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.model.ResourceId;
import dev.weir.source.Span;
import java.util.List;
import java.util.Optional;

/** A resource that a manifest or a connector file names, such as {@code table/CUSTOMERS}, and where that is written. */
public record Address(ResourceId id, Span span) {
    /** @param diagnostics is told of what names no resource */
    static Optional<Address> read(Yaml.Scalar written, List<Diagnostic> diagnostics) {
        Optional<Address> address = ResourceId.parse(written.text())
                .filter(found -> !found.name().isEmpty())
                .map(found -> new Address(found, written.span()));
        if (address.isEmpty()) {
            diagnostics.add(ManifestProblems.noAddress(written));
        }
        return address;
    }
}
