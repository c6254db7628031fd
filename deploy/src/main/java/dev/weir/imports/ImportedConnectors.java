package dev.weir.imports;

import dev.weir.connector.Catalogue;
import dev.weir.connector.ConnectorKind;
import dev.weir.drift.ConnectorSettings;
import dev.weir.live.Observed;
import dev.weir.model.ConfigValue;
import dev.weir.model.Resource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Connectors as their workers tell of them, without secrets and without what Confluent Cloud adds by itself. */
final class ImportedConnectors {
    /** How a connector reaches Kafka in Confluent Cloud: Weir adds it when it sends the connector there. */
    private static final Set<String> ACCESS =
            Set.of("kafka.auth.mode", "kafka.api.key", "kafka.api.secret", "kafka.service.account.id");

    private final OpenValues values;
    private final boolean managed;

    /** @param managed whether they are those of Confluent Cloud */
    ImportedConnectors(OpenValues values, boolean managed) {
        this.values = values;
        this.managed = managed;
    }

    List<Resource.Connector> all(List<Observed.Connector> live) {
        return live.stream().map(this::written).toList();
    }

    private Resource.Connector written(Observed.Connector live) {
        Optional<ConnectorKind> kind = Catalogue.shipped().find(live.type());
        SortedMap<String, ConfigValue> config = new TreeMap<>();
        live.config().forEach((key, value) -> {
            if (!isAdded(key)) {
                boolean secret = kind.filter(known -> known.secret(key)).isPresent();
                String written = values.written("connector " + live.name(), live.name(), key, value, secret);
                config.put(key, new ConfigValue(written));
            }
        });
        return new Resource.Connector(live.name(), live.type(), config);
    }

    private boolean isAdded(String key) {
        return managed && (ACCESS.contains(key) || ConnectorSettings.isSetByServer(key));
    }

    static String text(Resource.Connector connector, String target) {
        YamlText yaml = new YamlText()
                .comment("Imported from the target " + target + ".")
                .entry("connector", connector.name())
                .entry("class", connector.type());
        SortedMap<String, String> config = new TreeMap<>();
        connector.config().forEach((key, value) -> config.put(key, value.template()));
        return yaml.entries(0, "config", config).toString();
    }
}
