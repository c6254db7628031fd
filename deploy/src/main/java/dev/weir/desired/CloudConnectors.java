package dev.weir.desired;

import dev.weir.connector.Catalogue;
import dev.weir.connector.cloud.CloudRendering;
import dev.weir.connector.cloud.KafkaAuth;
import dev.weir.connector.cloud.RenderedConnector;
import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A desired state for Confluent Cloud: every connector in the form of its fully managed class. */
public final class CloudConnectors {
    private CloudConnectors() {}

    /** The diagnostics are those of {@link CloudRendering}, at the connectors' own settings. */
    public static Checked<DesiredState> render(DesiredState state, KafkaAuth auth) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        SortedMap<ResourceId, Resource> rendered = new TreeMap<>();
        state.connectors().forEach((id, connector) -> {
            Checked<RenderedConnector> one = CloudRendering.of(Catalogue.shipped(), connector, auth);
            diagnostics.addAll(one.diagnostics());
            rendered.put(id, one.value().resource());
        });
        return new Checked<>(state.replaced(rendered), diagnostics);
    }
}
