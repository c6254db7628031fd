package dev.weir.generate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.model.EventTimes;
import dev.weir.model.Resource;
import dev.weir.port.DataRecord;
import dev.weir.record.Delimited;
import dev.weir.record.KeyBytes;
import io.confluent.avro.random.generator.Generator;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import org.apache.avro.generic.GenericRecord;

/** The records of a generator, one after the other from any number on. A record depends on the seed and its number alone, and on its event's time. */
public final class RecordSequence {
    private final Resource.Generated data;
    private final RecordSchema schema;
    private final OptionalInt schemaId;
    private final Random random = new Random();
    private final Generator generator;
    private long number;

    /**
     * @param first number, from 0 on
     * @param schemaId of {@link #registered} in the Schema Registry; only needed for Avro
     */
    public RecordSequence(Resource.Generated data, long first, OptionalInt schemaId) {
        this.data = data;
        this.schema = schema(data);
        this.schemaId = schemaId;
        this.number = first;
        this.generator = schema.generator(random, first);
    }

    /** The schema that the values have in the Schema Registry. */
    public static Resource.Schema registered(Resource.Generated data) {
        return schema(data).registered(data.topic() + "-value");
    }

    /** The number of the next record. */
    public long number() {
        return number;
    }

    /** @param time when the record's event happened, in milliseconds since 1970; when it is sent where it is empty */
    public DataRecord next(OptionalLong time) {
        random.setSeed(Chance.of(data.seed(), number).seed());
        number++;
        GenericRecord made = schema.next(generator);
        data.times()
                .flatMap(EventTimes::field)
                .ifPresent(field -> made.put(field, time.orElseGet(System::currentTimeMillis)));
        ObjectNode fields = AvroJson.of(made);
        return new DataRecord(key(fields), value(made, fields), time);
    }

    private Optional<byte[]> key(ObjectNode fields) {
        return data.key().map(key -> KeyBytes.of(fields.path(key.field()).asText(), key.type()));
    }

    private byte[] value(GenericRecord made, ObjectNode fields) {
        return switch (data.value()) {
            case JSON -> fields.toString().getBytes(StandardCharsets.UTF_8);
            case DELIMITED -> Delimited.of(fields, data.key()).getBytes(StandardCharsets.UTF_8);
            case AVRO -> AvroBytes.of(made, schemaId.orElseThrow());
        };
    }

    private static RecordSchema schema(Resource.Generated data) {
        try {
            return RecordSchema.parsed(data.schema());
        } catch (RecordSchema.Unusable e) {
            throw new IllegalStateException("a manifest's schema is tried when the manifest is read", e);
        }
    }
}
