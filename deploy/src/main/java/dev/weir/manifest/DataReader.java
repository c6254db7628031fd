package dev.weir.manifest;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.model.DataFormat;
import dev.weir.model.Resource;
import dev.weir.model.Sha256;
import dev.weir.source.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads one entry of data: a file, whose records are read when they are sent, or a generator. */
final class DataReader {
    private static final List<String> FOR_GENERATORS = List.of("seed", "count", "rate", "times");

    private final ProjectFiles files;
    private final Path directory;
    private final List<Diagnostic> diagnostics;

    DataReader(ProjectFiles files, Path directory, List<Diagnostic> diagnostics) {
        this.files = files;
        this.directory = directory;
        this.diagnostics = diagnostics;
    }

    /** @param name where the entry's topic is named */
    Optional<Declaration> read(String topic, Document data, Span name) {
        boolean file = data.scalar("file").isPresent();
        if (file == data.scalar("generate").isPresent()) {
            diagnostics.add(DataProblems.oneSource(name, file));
            return Optional.empty();
        }
        return file ? file(topic, data) : new GeneratorReader(files, directory, diagnostics).read(topic, data);
    }

    private Optional<Declaration> file(String topic, Document data) {
        DataProblems.misplaced(data, FOR_GENERATORS, "generators").forEach(diagnostics::add);
        data.scalar("value")
                .filter(value -> value.text().equals("AVRO"))
                .ifPresent(value -> diagnostics.add(DataProblems.avroFile(value.span())));
        Optional<Yaml.Scalar> file = data.scalar("file");
        Optional<Path> path = file.flatMap(name -> files.file(directory, name));
        if (file.isEmpty() || path.isEmpty()) {
            return Optional.empty();
        }
        Optional<byte[]> bytes = files.bytes(path.get(), file.get().span());
        Optional<DataFormat> format = format(data, file.get());
        if (bytes.isEmpty() || format.isEmpty()) {
            return Optional.empty();
        }
        DataFormat.Value value = data.text("value").filter("DELIMITED"::equals).isPresent()
                ? DataFormat.Value.DELIMITED
                : DataFormat.Value.JSON;
        Resource resource = new Resource.DataLoad(
                topic, files.display(path.get()), Sha256.of(bytes.get()), format.get(), value, key(data));
        return Optional.of(Declaration.of(resource, file.get().span()));
    }

    private Optional<DataFormat> format(Document data, Yaml.Scalar file) {
        Optional<DataFormat> format = data.text("format").isPresent()
                ? data.text("format").flatMap(DataReader::named)
                : byExtension(file.text().toLowerCase(Locale.ROOT));
        if (format.isEmpty() && data.text("format").isEmpty()) {
            diagnostics.add(ManifestProblems.dataFormat(file.span(), file.text()));
        }
        return format;
    }

    private static Optional<DataFormat> named(String word) {
        return switch (word) {
            case "json-lines" -> Optional.of(DataFormat.JSON_LINES);
            case "csv" -> Optional.of(DataFormat.CSV);
            default -> Optional.empty();
        };
    }

    private static Optional<DataFormat> byExtension(String name) {
        if (name.endsWith(".csv")) {
            return Optional.of(DataFormat.CSV);
        }
        boolean json = name.endsWith(".jsonl") || name.endsWith(".ndjson") || name.endsWith(".json");
        return json ? Optional.of(DataFormat.JSON_LINES) : Optional.empty();
    }

    static Optional<DataFormat.Key> key(Document data) {
        Optional<String> plain = data.text("key");
        if (plain.isPresent()) {
            return plain.map(field -> new DataFormat.Key(field, DataFormat.KeyType.STRING));
        }
        Document key = data.child("key");
        return key.text("field").map(field -> new DataFormat.Key(field, keyType(key)));
    }

    private static DataFormat.KeyType keyType(Document key) {
        String word = key.text("type").orElse("STRING");
        for (DataFormat.KeyType type : DataFormat.KeyType.values()) {
            if (type.name().equals(word)) {
                return type;
            }
        }
        return DataFormat.KeyType.STRING;
    }
}
