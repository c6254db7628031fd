package dev.weir.connector;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The connectors that Weir knows: their classes, self-managed and fully managed, and every setting. The facts stand in YAML files beside this class in the
 * jar, which are read when they are asked for; their sources are the configuration definitions of the connectors and Confluent's public templates.
 */
public final class Catalogue {
    private static final Catalogue SHIPPED = new Catalogue(CatalogueFiles.read("catalogue"));

    /** Kinds by class. */
    private final SortedMap<String, String> kinds;

    private final List<String> ids;
    private final SortedSet<String> managed;
    private final Map<String, ConnectorKind> readKinds = new ConcurrentHashMap<>();
    private final Map<String, ManagedClass> readClasses = new ConcurrentHashMap<>();
    private final SortedMap<String, TransformKind> transforms;

    private Catalogue(DataNode index) {
        this.kinds = index.map("classes");
        this.ids = List.copyOf(index.texts("kinds"));
        this.managed = Collections.unmodifiableSortedSet(new TreeSet<>(index.texts("managed")));
        SortedMap<String, TransformKind> found = new TreeMap<>();
        CatalogueFiles.read("transforms")
                .children("transforms")
                .forEach((name, node) -> found.put(name, TransformKind.of(name, node)));
        this.transforms = Collections.unmodifiableSortedMap(found);
    }

    /** What comes with Weir. */
    public static Catalogue shipped() {
        return SHIPPED;
    }

    /** The kind of a self-managed class. */
    public Optional<ConnectorKind> find(String className) {
        return Optional.ofNullable(kinds.get(className)).map(this::kind);
    }

    /** A fully managed class of Confluent Cloud. */
    public Optional<ManagedClass> managed(String className) {
        return managed.contains(className)
                ? Optional.of(readClasses.computeIfAbsent(className, KindReader::managed))
                : Optional.empty();
    }

    /** Every kind, in the order of the reference. */
    public List<ConnectorKind> kinds() {
        return ids.stream().map(this::kind).toList();
    }

    /** The self-managed classes that are known, for suggestions. */
    public SortedSet<String> classes() {
        return new TreeSet<>(kinds.keySet());
    }

    /** The fully managed classes that are known. */
    public SortedSet<String> managedClasses() {
        return managed;
    }

    /** A transform by its class, with or without {@code $Key} and {@code $Value}. */
    public Optional<TransformKind> transform(String className) {
        return Optional.ofNullable(transforms.get(className.replaceFirst("\\$(Key|Value)$", "")));
    }

    /** The transforms that are known, for suggestions. */
    public SortedSet<String> transforms() {
        return new TreeSet<>(transforms.keySet());
    }

    private ConnectorKind kind(String id) {
        return readKinds.computeIfAbsent(id, KindReader::kind);
    }
}
