package dev.weir.generate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.model.Resource;
import dev.weir.model.SchemaFormat;
import io.confluent.avro.random.generator.Generator;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;

/** An Avro schema of a record, with the rules in {@code arg.properties} by which its values are made up. */
public final class RecordSchema {
    private static final String RULES = "arg.properties";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Schema schema;

    private RecordSchema(Schema schema) {
        this.schema = schema;
    }

    /** The schema of a text and whether its rules can be used, which only shows when a record is made by them. */
    public static RecordSchema tried(String text) throws Unusable {
        RecordSchema schema = parsed(text);
        try {
            schema.generator(new Random(0), 0).generate();
            return schema;
        } catch (RuntimeException refused) {
            // The generator throws exceptions of all kinds where it doesn't like a rule.
            throw new Unusable("Its rules can't be used: " + refused.getMessage());
        }
    }

    static RecordSchema parsed(String text) throws Unusable {
        Schema schema;
        try {
            schema = new Schema.Parser().parse(text);
        } catch (AvroRuntimeException | NullPointerException invalid) {
            // A type that nobody defines is a NullPointerException in Avro, with a message that names it.
            throw new Unusable("This is not an Avro schema: " + invalid.getMessage());
        }
        if (schema.getType() != Schema.Type.RECORD) {
            throw new Unusable("It has to be the schema of a record, and this is one of "
                    + schema.getType().getName() + ".");
        }
        return new RecordSchema(schema);
    }

    /** Without layout, so that only changes count. */
    public String text() {
        return schema.toString();
    }

    /** The names of the record's fields. */
    public SortedSet<String> fields() {
        SortedSet<String> names = new TreeSet<>();
        schema.getFields().forEach(field -> names.add(field.name()));
        return names;
    }

    /** Whether a field can hold a time in milliseconds. */
    public boolean holdsTime(String field) {
        Schema type = schema.getField(field).schema();
        return type.getType() == Schema.Type.LONG
                || (type.isUnion() && type.getTypes().stream().anyMatch(each -> each.getType() == Schema.Type.LONG));
    }

    /** For readers, who don't need the rules. */
    Resource.Schema registered(String subject) {
        ObjectNode bare = (ObjectNode) read(text());
        bare.findParents(RULES).forEach(parent -> ((ObjectNode) parent).remove(RULES));
        return new Resource.Schema(subject, SchemaFormat.AVRO, bare.toString(), Optional.empty());
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Avro writes its schemas as JSON", e);
        }
    }

    Generator generator(Random random, long first) {
        return new Generator.Builder()
                .schema(schema)
                .random(random)
                .generation(first)
                .build();
    }

    GenericRecord next(Generator generator) {
        return (GenericRecord) generator.generate();
    }

    /** Why a schema can't be used, in a sentence. */
    public static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        Unusable(String why) {
            super(why);
        }

        public String why() {
            return Optional.ofNullable(getMessage()).orElse("");
        }
    }
}
