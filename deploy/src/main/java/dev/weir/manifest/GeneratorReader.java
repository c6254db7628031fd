package dev.weir.manifest;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.generate.RecordSchema;
import dev.weir.model.DataFormat;
import dev.weir.model.EventTimes;
import dev.weir.model.Resource;
import dev.weir.source.SourceText;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** Reads one generator's entry. A record is made up at once, so that rules that can't be used are found. */
final class GeneratorReader {
    private static final List<String> FOR_FILES = List.of("format");
    private static final int SEED = 1;

    private final ProjectFiles files;
    private final Path directory;
    private final List<Diagnostic> diagnostics;

    GeneratorReader(ProjectFiles files, Path directory, List<Diagnostic> diagnostics) {
        this.files = files;
        this.directory = directory;
        this.diagnostics = diagnostics;
    }

    Optional<Declaration> read(String topic, Document data) {
        DataProblems.misplaced(data, FOR_FILES, "files").forEach(diagnostics::add);
        Yaml.Scalar name = data.scalar("generate").orElseThrow();
        Optional<Path> path = files.file(directory, name);
        Optional<RecordSchema> schema =
                path.flatMap(file -> files.read(file, name.span())).flatMap(text -> schema(text, name));
        Optional<Integer> count = data.text("count").flatMap(Scalars::whole);
        if (data.mapping().value("count").isEmpty()) {
            diagnostics.add(ManifestProblems.missingKey(
                    name.span(), Shapes.DATA.find("count").orElseThrow()));
        }
        if (schema.isEmpty() || count.isEmpty()) {
            return Optional.empty();
        }
        checkKey(data, schema.get(), name.text());
        Resource resource = new Resource.Generated(
                topic,
                files.display(path.orElseThrow()),
                schema.get().text(),
                value(data),
                DataReader.key(data),
                data.text("seed").flatMap(Scalars::whole).orElse(SEED),
                count.get(),
                data.text("rate").flatMap(Scalars::decimal),
                times(data.child("times"), schema.get(), name.text()));
        return Optional.of(Declaration.of(resource, name.span()));
    }

    private Optional<RecordSchema> schema(SourceText text, Yaml.Scalar name) {
        try {
            return Optional.of(RecordSchema.tried(text.text()));
        } catch (RecordSchema.Unusable unusable) {
            diagnostics.add(DataProblems.schema(name.span(), text.name(), unusable.why()));
            return Optional.empty();
        }
    }

    private static DataFormat.Value value(Document data) {
        return switch (data.text("value").orElse("")) {
            case "DELIMITED" -> DataFormat.Value.DELIMITED;
            case "AVRO" -> DataFormat.Value.AVRO;
            default -> DataFormat.Value.JSON;
        };
    }

    private void checkKey(Document data, RecordSchema schema, String file) {
        data.scalar("key").or(() -> data.child("key").scalar("field")).ifPresent(key -> field(key, schema, file));
    }

    private boolean field(Yaml.Scalar name, RecordSchema schema, String file) {
        boolean known = schema.fields().contains(name.text());
        if (!known) {
            diagnostics.add(DataProblems.noField(name.span(), name.text(), file, schema.fields()));
        }
        return known;
    }

    private Optional<EventTimes> times(Document times, RecordSchema schema, String file) {
        Optional<Yaml.Scalar> start = times.scalar("start");
        Optional<Duration> span = times.text("span").flatMap(Scalars::time);
        if (start.isEmpty() || span.isEmpty()) {
            return Optional.empty();
        }
        if (!isStart(start.get().text())) {
            diagnostics.add(DataProblems.start(start.get().span(), start.get().text()));
        }
        Optional<Yaml.Scalar> field = times.scalar("field");
        field.filter(name -> field(name, schema, file))
                .filter(name -> !schema.holdsTime(name.text()))
                .ifPresent(name -> diagnostics.add(DataProblems.noTime(name.span(), name.text())));
        return Optional.of(new EventTimes(
                start.get().text(), span.get().toMillis(), field.map(Yaml.Scalar::text), late(times.child("late"))));
    }

    private static boolean isStart(String text) {
        if (text.equals("today") || text.equals("yesterday")) {
            return true;
        }
        try {
            Instant.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static Optional<EventTimes.Late> late(Document late) {
        Optional<Double> share = late.text("share").flatMap(Scalars::decimal);
        Optional<Duration> by = late.text("by").flatMap(Scalars::time);
        return share.flatMap(part -> by.map(most -> new EventTimes.Late(part, most.toMillis())));
    }
}
