package dev.weir.connector.cloud;

import dev.weir.connector.ConfigEntry;
import dev.weir.connector.Flow;
import dev.weir.connector.TransformKind;
import dev.weir.connector.WrittenTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Transforms keep their settings; some have another class in Confluent Cloud, some none, and Debezium's unwrapping is a setting there. */
final class Transforms {
    private static final String CONFLUENT = "io.confluent.connect.";

    private final Draft draft;
    private final List<String> kept = new ArrayList<>();

    private Transforms(Draft draft) {
        this.draft = draft;
    }

    static void write(Draft draft) {
        Transforms transforms = new Transforms(draft);
        WrittenTransform.of(draft.written()).forEach(transforms::write);
        transforms.finish();
    }

    private void write(WrittenTransform transform) {
        boolean unwraps = draft.rules().unwrap() && transform.isA("ExtractNewRecordState");
        if (unwraps && Unwrapping.write(draft, transform)) {
            transform.settings().forEach(entry -> draft.take(entry.key()));
            transform.type().ifPresent(type -> draft.take(type.key()));
            return;
        }
        transform.type().ifPresent(type -> write(transform, type));
    }

    private void write(WrittenTransform transform, ConfigEntry type) {
        Optional<TransformKind> known = draft.catalogue().transform(type.text());
        Optional<String> obstacle = known.map(this::obstacle).orElseGet(() -> unknown(type.text()));
        draft.take(type.key());
        transform.settings().forEach(entry -> draft.take(entry.key()));
        if (obstacle.isPresent()) {
            draft.report(RenderProblems.transform(transform.alias(), type.text(), obstacle.get(), type.span()));
            return;
        }
        kept.add(transform.alias());
        draft.put(type.key(), known.flatMap(TransformKind::cloudClass).orElse(type.text()), type.span());
        transform.settings().forEach(draft::copy);
    }

    private Optional<String> obstacle(TransformKind kind) {
        boolean source = draft.kind().flow() == Flow.SOURCE;
        return switch (kind.cloud()) {
            case ALL -> Optional.empty();
            case SOURCES -> source ? Optional.empty() : Optional.of("Only sources of Confluent Cloud have it.");
            case SOURCES_AND_JDBC ->
                source || draft.kind().id().startsWith("jdbc")
                        ? Optional.empty()
                        : Optional.of("Only sources and JDBC sinks of Confluent Cloud can rename topics.");
            case NONE -> Optional.of("No fully managed connector has it.");
        };
    }

    /** Confluent's own are there for its managed connectors; those of others would have to be uploaded. */
    private static Optional<String> unknown(String type) {
        return type.startsWith(CONFLUENT)
                ? Optional.empty()
                : Optional.of("Fully managed connectors have Apache Kafka's and Confluent's transforms only.");
    }

    private void finish() {
        Optional<ConfigEntry> list = draft.take("transforms");
        if (list.isPresent() && !kept.isEmpty()) {
            draft.put("transforms", String.join(",", kept), list.get().span());
        }
        draft.rest().stream()
                .filter(entry -> entry.key().startsWith("predicates"))
                .forEach(entry -> draft.take(entry.key()).ifPresent(draft::copy));
    }
}
