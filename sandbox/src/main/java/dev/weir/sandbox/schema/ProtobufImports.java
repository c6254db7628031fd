package dev.weir.sandbox.schema;

import com.squareup.wire.schema.CoreLoader;
import com.squareup.wire.schema.ErrorCollector;
import com.squareup.wire.schema.Loader;
import com.squareup.wire.schema.Location;
import com.squareup.wire.schema.ProtoFile;
import com.squareup.wire.schema.internal.parser.ProtoParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where imports of a Protobuf schema lead: to its references in the registry, and to the files that every registry knows. */
final class ProtobufImports implements Loader {
    static final String META = "confluent/meta.proto";

    private static final List<String> KNOWN =
            List.of(META, "confluent/type/decimal.proto", "google/type/date.proto", "google/type/timeofday.proto");

    private final Map<String, ProtoFile> loaded = new LinkedHashMap<>();

    ProtobufImports(List<SchemaText.Import> references) {
        references.forEach(reference -> loaded.put(reference.name(), parse(reference.name(), reference.text())));
    }

    ProtoFile parse(String path, String text) {
        return ProtoFile.Companion.get(ProtoParser.Companion.parse(Location.get(path), text));
    }

    @Override
    public ProtoFile load(String path) {
        ProtoFile known = loaded.get(path);
        if (known != null) {
            return known;
        }
        ProtoFile file = KNOWN.contains(path) ? parse(path, resource(path)) : CoreLoader.INSTANCE.load(path);
        loaded.put(path, file);
        return file;
    }

    static List<String> of(ProtoFile file) {
        List<String> names = new ArrayList<>(file.getImports());
        names.addAll(file.getPublicImports());
        return names;
    }

    /** The files and all that they import, each once and behind what it imports. */
    List<ProtoFile> closure(List<ProtoFile> files) {
        Set<ProtoFile> closure = new LinkedHashSet<>();
        files.forEach(file -> add(file, closure));
        return List.copyOf(closure);
    }

    private void add(ProtoFile file, Set<ProtoFile> closure) {
        if (!closure.contains(file)) {
            of(file).forEach(name -> add(load(name), closure));
            closure.add(file);
        }
    }

    private static String resource(String path) {
        try (InputStream file = ProtobufImports.class.getResourceAsStream("/dev/weir/sandbox/schema/" + path)) {
            if (file == null) {
                throw new IllegalStateException(path + " is missing in the sandbox's archive");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Loader withErrors(ErrorCollector errors) {
        return this;
    }
}
