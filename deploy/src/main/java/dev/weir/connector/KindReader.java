package dev.weir.connector;

import dev.weir.connector.Trap.When;
import dev.weir.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes kinds and classes of the catalogue's files. Lists of the parts are joined; of the same key in two parts the more special counts. */
final class KindReader {
    private final List<DataNode> parts;

    private KindReader(List<DataNode> parts) {
        this.parts = parts;
    }

    static ConnectorKind kind(String id) {
        return new KindReader(CatalogueFiles.withParts("", id)).kind();
    }

    static ManagedClass managed(String name) {
        return new ManagedClass(name, new KindReader(CatalogueFiles.withParts("cloud/", name)).table());
    }

    private ConnectorKind kind() {
        DataNode own = parts.get(parts.size() - 1);
        List<DataNode> clouds =
                parts.stream().flatMap(part -> part.find("cloud").stream()).toList();
        return new ConnectorKind(
                own.needed("kind"),
                own.needed("title"),
                Flow.valueOf(own.needed("flow").toUpperCase(Locale.ROOT)),
                own.texts("classes"),
                table(),
                all(part -> part.texts("secrets").stream().map(end -> end.substring(1))),
                entries("renamed", KindReader::oldKey),
                all(KindReader::oldValues),
                entries("removed", (name, node) -> new RemovedKey(name, node.needed("since"), node.needed("instead"))),
                all(part -> part.nodes("one-of").stream()
                        .map(node -> new OneOf(node.texts("keys"), node.flag("required")))),
                all(part -> part.nodes("traps").stream().map(KindReader::trap)),
                excused(),
                own.find("cloud").map(unused -> CloudRulesReader.read(clouds)));
    }

    private SortedMap<String, String> excused() {
        SortedMap<String, String> all = new TreeMap<>();
        parts.forEach(part -> all.putAll(part.map("needed-with")));
        return all;
    }

    private KeyTable table() {
        SortedMap<String, ConnectorKey> keys = new TreeMap<>();
        for (DataNode part : parts) {
            part.children("keys").forEach((name, node) -> keys.put(name, key(name, node)));
            part.children("patterns").forEach((name, node) -> keys.put(name, key(name, node)));
        }
        return KeyTable.of(keys.values());
    }

    private <T> List<T> all(Function<DataNode, Stream<T>> reader) {
        return parts.stream().flatMap(reader).toList();
    }

    private <T> List<T> entries(String section, BiFunction<String, DataNode, T> reader) {
        return all(part -> part.children(section).entrySet().stream()
                .map(entry -> reader.apply(entry.getKey(), entry.getValue())));
    }

    private static ConnectorKey key(String name, DataNode node) {
        return new ConnectorKey(
                name,
                KeyType.of(node.needed("type")),
                node.text("default"),
                node.texts("values"),
                node.flag("required"),
                node.flag("exact"));
    }

    static OldKey oldKey(String from, DataNode node) {
        return new OldKey(from, node.needed("to"), node.needed("since"), node.text("gone"), node.map("values"));
    }

    private static Stream<OldValue> oldValues(DataNode part) {
        List<OldValue> values = new ArrayList<>();
        part.children("renamed-values")
                .keySet()
                .forEach(key -> part.child("renamed-values")
                        .children(key)
                        .forEach((from, node) -> values.add(
                                new OldValue(key, from, node.needed("to"), node.needed("since"), node.text("gone")))));
        return values.stream();
    }

    private static Trap trap(DataNode node) {
        return new Trap(
                node.needed("key"),
                Pattern.compile(node.text("value").orElse(".*"), Pattern.CASE_INSENSITIVE),
                node.flag("absent"),
                node.flag("default"),
                When.valueOf(node.text("when")
                        .orElse("always")
                        .toUpperCase(Locale.ROOT)
                        .replace('-', '_')),
                node.text("unless"),
                node.map("unless-value"),
                Severity.valueOf(node.needed("severity").toUpperCase(Locale.ROOT)),
                node.needed("says").strip());
    }
}
