package dev.weir.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.util.StdConverter;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.weir.diagnostic.Checked;
import dev.weir.model.ConfigValue;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.model.SecretKeys;
import dev.weir.source.SourceText;
import dev.weir.sql.ast.InsertValues;
import dev.weir.sql.ast.Script;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.format.Formatter;
import dev.weir.sql.parse.Parser;
import dev.weir.sql.parse.Variables;
import java.io.IOException;
import java.util.SortedMap;

/** How the types of this module look in JSON. */
final class Documents {
    static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(types())
            .addMixIn(Resource.Connector.class, ConnectorForm.class)
            .serializationInclusion(JsonInclude.Include.NON_ABSENT)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Documents() {}

    private static SimpleModule types() {
        return new SimpleModule("weir")
                .addSerializer(Statement.class, new StatementWriter())
                .addDeserializer(Statement.class, new StatementReader<>(Statement.class))
                .addDeserializer(InsertValues.class, new StatementReader<>(InsertValues.class))
                .addSerializer(ResourceId.class, new IdWriter())
                .addDeserializer(ResourceId.class, new IdReader())
                .addKeySerializer(ResourceId.class, new IdKeyWriter())
                .addKeyDeserializer(ResourceId.class, new IdKeyReader());
    }

    /** Neither plans nor ledgers hold secrets. */
    private interface ConnectorForm {
        @JsonSerialize(converter = WithoutSecrets.class)
        SortedMap<String, ConfigValue> config();
    }

    private static final class WithoutSecrets
            extends StdConverter<SortedMap<String, ConfigValue>, SortedMap<String, ConfigValue>> {
        @Override
        public SortedMap<String, ConfigValue> convert(SortedMap<String, ConfigValue> config) {
            return SecretKeys.withoutSecrets(config);
        }
    }

    private static final class StatementWriter extends JsonSerializer<Statement> {
        @Override
        public void serialize(Statement value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(Formatter.format(value));
        }
    }

    private static final class StatementReader<S extends Statement> extends JsonDeserializer<S> {
        private final Class<S> type;

        StatementReader(Class<S> type) {
            this.type = type;
        }

        @Override
        public S deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String text = json.getText();
            Checked<Script> script = Parser.parse(new SourceText("statement", text + ";"), Variables.NONE);
            if (!script.ok() || script.value().statements().size() != 1) {
                throw InvalidFormatException.from(json, "This is not one statement", text, type);
            }
            Statement statement = script.value().statements().get(0);
            if (!type.isInstance(statement)) {
                throw InvalidFormatException.from(json, "This is another kind of statement", text, type);
            }
            return type.cast(statement);
        }
    }

    private static final class IdWriter extends JsonSerializer<ResourceId> {
        @Override
        public void serialize(ResourceId value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.key());
        }
    }

    private static final class IdKeyWriter extends JsonSerializer<ResourceId> {
        @Override
        public void serialize(ResourceId value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeFieldName(value.key());
        }
    }

    private static final class IdKeyReader extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            return ResourceId.parse(key)
                    .orElseThrow(() -> InvalidFormatException.from(
                            context.getParser(), "This names no resource", key, ResourceId.class));
        }
    }

    private static final class IdReader extends JsonDeserializer<ResourceId> {
        @Override
        public ResourceId deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String text = json.getText();
            return ResourceId.parse(text)
                    .orElseThrow(
                            () -> InvalidFormatException.from(json, "This names no resource", text, ResourceId.class));
        }
    }
}
