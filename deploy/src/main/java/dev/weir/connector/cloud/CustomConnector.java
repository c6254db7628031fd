package dev.weir.connector.cloud;

import dev.weir.connector.CloudRules.Custom;
import dev.weir.connector.ConfigEntry;
import dev.weir.connector.ConnectorKind;
import dev.weir.connector.ConverterFormat;
import dev.weir.connector.WrittenConnector;
import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.model.ConfigValue;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A connector that Confluent Cloud runs from an uploaded plugin: the self-managed settings, and a few that say what it is and where it may connect to. */
final class CustomConnector {
    private static final String PLUGIN = "confluent.custom.plugin.id";

    private final WrittenConnector written;
    private final SortedMap<String, ConfigValue> config = new TreeMap<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private CustomConnector(WrittenConnector written) {
        this.written = written;
    }

    static Checked<RenderedConnector> render(ConnectorKind kind, WrittenConnector written, KafkaAuth auth) {
        CustomConnector rendering = new CustomConnector(written);
        Custom custom = kind.cloud().orElseThrow().custom().orElseThrow();
        rendering.write(custom, auth);
        return rendering.finish(kind);
    }

    private void write(Custom custom, KafkaAuth auth) {
        put("confluent.connector.type", "CUSTOM");
        put("confluent.custom.connection.endpoints", custom.endpoints());
        put("tasks.max", "1");
        written.config().stream().filter(entry -> !ofRegistry(entry.key())).forEach(this::copy);
        if (needsRegistry()) {
            put("confluent.custom.schema.registry.auto", "true");
        }
        if (auth instanceof KafkaAuth.ApiKey key) {
            put("kafka.auth.mode", "KAFKA_API_KEY");
            config.put("kafka.api.key", key.key());
            config.put("kafka.api.secret", key.secret());
        } else if (auth instanceof KafkaAuth.ServiceAccount account) {
            put("kafka.auth.mode", "SERVICE_ACCOUNT");
            put("kafka.service.account.id", account.id());
        }
        written.cloud().forEach(this::copy);
    }

    private Checked<RenderedConnector> finish(ConnectorKind kind) {
        if (!config.containsKey(PLUGIN)) {
            diagnostics.add(RenderProblems.noPlugin(written.typeSpan(), PLUGIN));
        }
        SortedSet<String> secrets = new TreeSet<>(List.of("kafka.api.key", "kafka.api.secret"));
        config.keySet().stream().filter(kind::secret).forEach(secrets::add);
        secrets.retainAll(config.keySet());
        Stream.concat(written.config().stream(), written.cloud().stream())
                .filter(entry -> secrets.contains(entry.key()))
                .filter(ConfigEntry::literal)
                .forEach(entry -> diagnostics.add(RenderProblems.plainSecret(entry.key(), entry.span())));
        return new Checked<>(new RenderedConnector(written.name(), written.type(), config, secrets), diagnostics);
    }

    /** Confluent Cloud then gives the converters its registry's address and key. */
    private boolean needsRegistry() {
        return List.of("key.converter", "value.converter").stream()
                .flatMap(key -> written.text(key).flatMap(ConverterFormat::of).stream())
                .anyMatch(ConverterFormat::withRegistry);
    }

    private static boolean ofRegistry(String key) {
        return key.contains(".converter.schema.registry.") || key.contains(".converter.basic.auth.");
    }

    private void copy(ConfigEntry entry) {
        config.put(entry.key(), entry.value());
    }

    private void put(String key, String value) {
        config.put(key, new ConfigValue(value));
    }
}
