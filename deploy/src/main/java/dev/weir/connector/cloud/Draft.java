package dev.weir.connector.cloud;

import dev.weir.connector.Catalogue;
import dev.weir.connector.CloudRules;
import dev.weir.connector.ConfigEntry;
import dev.weir.connector.ConnectorKind;
import dev.weir.connector.KeyTable;
import dev.weir.connector.ManagedClass;
import dev.weir.connector.Places;
import dev.weir.connector.WrittenConnector;
import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.model.ConfigValue;
import dev.weir.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A rendering in the making: what is written so far, from where, and which of the file's settings have been seen to. */
final class Draft {
    private final Catalogue catalogue;
    private final Optional<ConnectorKind> kind;
    private final Optional<CloudRules> rules;
    private final WrittenConnector written;
    private final SortedMap<String, ConfigValue> config = new TreeMap<>();
    private final SortedMap<String, Span> origins = new TreeMap<>();
    private final Set<String> seen = new TreeSet<>();
    private final Set<String> excused = new TreeSet<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private KeyTable target = new KeyTable(new TreeMap<>(), new TreeMap<>());

    Draft(Catalogue catalogue, ConnectorKind kind, CloudRules rules, WrittenConnector written) {
        this(catalogue, Optional.of(kind), Optional.of(rules), written);
    }

    private Draft(
            Catalogue catalogue, Optional<ConnectorKind> kind, Optional<CloudRules> rules, WrittenConnector written) {
        this.catalogue = catalogue;
        this.kind = kind;
        this.rules = rules;
        this.written = written;
    }

    static Draft asWritten(Catalogue catalogue, WrittenConnector written) {
        return new Draft(catalogue, Optional.empty(), Optional.empty(), written);
    }

    Catalogue catalogue() {
        return catalogue;
    }

    ConnectorKind kind() {
        return kind.orElseThrow();
    }

    CloudRules rules() {
        return rules.orElseThrow();
    }

    WrittenConnector written() {
        return written;
    }

    /** The settings of the fully managed class. */
    KeyTable target() {
        return target;
    }

    void into(ManagedClass managed) {
        target = managed.settings();
    }

    SortedMap<String, ConfigValue> config() {
        return config;
    }

    /** Where a rendered setting comes from; the connector's name where it comes from nowhere. */
    Span origin(String key) {
        return origins.getOrDefault(key, written.nameSpan());
    }

    /** A setting of the file that nobody has seen to, seen to now. */
    Optional<ConfigEntry> take(String key) {
        return seen.add(key) ? written.find(key) : Optional.empty();
    }

    /** The settings of the file that nobody has seen to. */
    List<ConfigEntry> rest() {
        return written.config().stream()
                .filter(entry -> !seen.contains(entry.key()))
                .toList();
    }

    void put(String key, String value, Span from) {
        config.put(key, new ConfigValue(value));
        origins.put(key, from);
    }

    void copy(ConfigEntry entry) {
        put(entry.key(), entry.text(), entry.span());
    }

    /** Writes what stands for nothing in the file. */
    void put(String key, String value) {
        config.put(key, new ConfigValue(value));
    }

    /** Settings whose lack is reported already. */
    void excuse(List<String> keys) {
        excused.addAll(keys);
    }

    boolean excused(String key) {
        return excused.contains(key);
    }

    void report(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
    }

    Checked<RenderedConnector> finish(String type) {
        SortedSet<String> secrets = new TreeSet<>();
        config.keySet().stream().filter(this::secret).forEach(secrets::add);
        diagnostics.sort(Places.ORDER);
        return new Checked<>(new RenderedConnector(written.name(), type, config, secrets), diagnostics);
    }

    boolean secret(String key) {
        return target.find(key).filter(found -> found.secret()).isPresent()
                || kind.filter(known -> known.secret(key)).isPresent();
    }
}
