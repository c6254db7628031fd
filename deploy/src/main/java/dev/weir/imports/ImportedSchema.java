package dev.weir.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.weir.live.Observed;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A subject's newest schema as a file.
 *
 * @param file its name in the folder of schemas
 */
record ImportedSchema(Observed.Subject subject, String file) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** The levels that a manifest knows. */
    private static final Set<String> LEVELS = Set.of(
            "BACKWARD", "BACKWARD_TRANSITIVE", "FORWARD", "FORWARD_TRANSITIVE", "FULL", "FULL_TRANSITIVE", "NONE");

    /** Schemas of other subjects, which a file alone can't bring along. Those of Google's and Confluent's own types are in every registry. */
    private static final Pattern FOREIGN_IMPORT =
            Pattern.compile("(?m)^\\s*import\\s+(public\\s+|weak\\s+)?\"(?!google/|confluent/)");

    static ImportedSchema of(Observed.Subject subject, FileNames names) {
        String ending = switch (subject.format()) {
            case AVRO -> ".avsc";
            case JSON -> ".json";
            case PROTOBUF -> ".proto";
        };
        return new ImportedSchema(subject, names.of(subject.subject(), ending));
    }

    /** ksqlDB registers schemas for the streams and tables that it makes, and does so again when they are made again. */
    static boolean isOfKsqlDb(Observed.Subject subject) {
        String text = subject.text();
        return switch (subject.format()) {
            case AVRO -> text.contains("io.confluent.ksql.avro_schemas");
            case JSON -> text.contains("\"connect.index\"") && !text.contains("\"title\"");
            case PROTOBUF -> text.contains("message ConnectDefault");
        };
    }

    static boolean dependsOnOthers(Observed.Subject subject) {
        return switch (subject.format()) {
            case PROTOBUF -> FOREIGN_IMPORT.matcher(subject.text()).find();
            case AVRO, JSON -> false;
        };
    }

    /** The key of the manifest for its language. */
    String language() {
        return subject.format().name().toLowerCase(Locale.ROOT);
    }

    Optional<String> compatibility() {
        return subject.compatibility().filter(LEVELS::contains);
    }

    String text() {
        return switch (subject.format()) {
            case AVRO, JSON -> laidOut(subject.text());
            case PROTOBUF -> subject.text().stripTrailing() + "\n";
        };
    }

    private static String laidOut(String text) {
        try {
            return JSON.readTree(text).toPrettyString().replace("\r\n", "\n") + "\n";
        } catch (JsonProcessingException e) {
            return text;
        }
    }
}
