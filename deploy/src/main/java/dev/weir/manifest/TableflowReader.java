package dev.weir.manifest;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.model.Resource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads which topics Confluent Cloud keeps as tables. */
final class TableflowReader {
    private static final Duration SHORTEST_RETENTION = Duration.ofHours(24);

    private final List<Diagnostic> diagnostics;

    TableflowReader(List<Diagnostic> diagnostics) {
        this.diagnostics = diagnostics;
    }

    Declaration read(Yaml.Entry entry) {
        Document tableflow = Document.of(entry.value());
        SortedSet<String> formats = new TreeSet<>();
        tableflow.scalars("formats").forEach(format -> formats.add(format.text()));
        if (formats.isEmpty()) {
            formats.add("ICEBERG");
        }
        Resource resource = new Resource.Tableflow(
                entry.key().text(), formats, bucket(tableflow), retention(tableflow), tableflow.text("errors"));
        return Declaration.of(resource, entry.key().span());
    }

    private Optional<Resource.Tableflow.Bucket> bucket(Document tableflow) {
        tableflow
                .scalar("storage")
                .filter(storage -> !storage.text().equals("managed"))
                .ifPresent(storage -> diagnostics.add(ManifestProblems.tableflowStorage(storage)));
        Document storage = tableflow.child("storage");
        return storage.text("bucket")
                .flatMap(name -> storage.text("provider-integration")
                        .map(integration -> new Resource.Tableflow.Bucket(name, integration)));
    }

    private OptionalLong retention(Document tableflow) {
        Optional<Yaml.Scalar> written = tableflow.scalar("retention");
        Optional<Duration> retention = written.flatMap(text -> Scalars.time(text.text()));
        if (retention.isEmpty()) {
            return OptionalLong.empty();
        }
        if (retention.get().compareTo(SHORTEST_RETENTION) < 0) {
            diagnostics.add(ManifestProblems.tableflowRetention(written.orElseThrow()));
        }
        return OptionalLong.of(retention.get().toMillis());
    }
}
