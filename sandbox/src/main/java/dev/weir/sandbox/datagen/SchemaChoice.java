package dev.weir.sandbox.datagen;

import dev.weir.diagnostic.Suggestion;
import dev.weir.sandbox.connect.ConfigProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.kafka.common.config.ConfigException;

/**
 * The schema that a config names in one of three ways.
 *
 * @param quickstart where the schema is one of ours
 */
record SchemaChoice(Schema schema, Optional<Quickstart> quickstart) {
    private static final List<String> KEYS =
            List.of(DatagenConfig.QUICKSTART, DatagenConfig.SCHEMA_STRING, DatagenConfig.SCHEMA_FILENAME);

    /** Everything that is wrong with the choice; nothing when {@link #of} will succeed. */
    static List<ConfigProblem> problems(Map<String, String> properties) {
        List<String> given = given(properties);
        if (given.size() != 1) {
            return severalOrNone(given);
        }
        String key = given.get(0);
        try {
            return keyFieldProblems(read(key, properties), properties);
        } catch (ConfigException problem) {
            return List.of(new ConfigProblem(key, String.valueOf(problem.getMessage())));
        }
    }

    static SchemaChoice of(Map<String, String> properties) {
        List<ConfigProblem> problems = problems(properties);
        if (!problems.isEmpty()) {
            throw new ConfigException(problems.get(0).message());
        }
        String key = given(properties).get(0);
        return read(key, properties);
    }

    private static List<String> given(Map<String, String> properties) {
        return KEYS.stream()
                .filter(key -> !properties.getOrDefault(key, "").isEmpty())
                .toList();
    }

    private static List<ConfigProblem> severalOrNone(List<String> given) {
        List<String> blamed = given.isEmpty() ? List.of(DatagenConfig.QUICKSTART) : given;
        List<ConfigProblem> problems = new ArrayList<>();
        for (String key : blamed) {
            problems.add(new ConfigProblem(
                    key,
                    "Exactly one of " + String.join(", ", KEYS) + " says what the records look like; " + count(given)));
        }
        return problems;
    }

    private static String count(List<String> given) {
        return given.isEmpty() ? "none is given." : "given are " + String.join(", ", given) + ".";
    }

    private static List<ConfigProblem> keyFieldProblems(SchemaChoice choice, Map<String, String> properties) {
        String field = properties.getOrDefault(DatagenConfig.KEY_FIELD, "");
        if (field.isEmpty() || choice.schema.getField(field) != null) {
            return List.of();
        }
        List<String> fields =
                choice.schema.getFields().stream().map(Schema.Field::name).toList();
        return List.of(new ConfigProblem(
                DatagenConfig.KEY_FIELD,
                "The records have no field " + field + "; they have " + String.join(", ", fields) + "."));
    }

    private static SchemaChoice read(String key, Map<String, String> properties) {
        String value = properties.getOrDefault(key, "");
        return switch (key) {
            case DatagenConfig.QUICKSTART -> named(value);
            case DatagenConfig.SCHEMA_FILENAME -> new SchemaChoice(parse(key, value, file(value)), Optional.empty());
            default -> new SchemaChoice(parse(key, value, value), Optional.empty());
        };
    }

    private static SchemaChoice named(String name) {
        Quickstart quickstart = Quickstart.named(name).orElseThrow(() -> unknown(name));
        return new SchemaChoice(parse(DatagenConfig.QUICKSTART, name, quickstart.schema()), Optional.of(quickstart));
    }

    private static ConfigException unknown(String name) {
        String nearest = Suggestion.nearest(name, Quickstart.names())
                .map(known -> " Did you mean " + known + "?")
                .orElse("");
        return new ConfigException("The sandbox has no quickstart \"" + name + "\"." + nearest + " It has "
                + String.join(", ", Quickstart.names()) + "; any other schema can be given as "
                + DatagenConfig.SCHEMA_STRING + ".");
    }

    private static String file(String name) {
        try {
            return Files.readString(Path.of(name));
        } catch (IOException failure) {
            throw new ConfigException("The schema file " + name + " cannot be read: " + failure);
        }
    }

    private static Schema parse(String key, String value, String json) {
        try {
            Schema schema = new Schema.Parser().parse(json);
            if (schema.getType() == Schema.Type.RECORD) {
                return schema;
            }
        } catch (AvroRuntimeException | NullPointerException invalid) {
            // A type that nobody defines is a NullPointerException in Avro, with a message that names it.
            throw new ConfigException(key, value, "This is not an Avro schema: " + invalid.getMessage());
        }
        throw new ConfigException(key, value, "The schema must be one of a record.");
    }
}
