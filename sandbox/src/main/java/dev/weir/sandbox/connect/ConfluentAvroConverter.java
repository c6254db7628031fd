package dev.weir.sandbox.connect;

import io.apicurio.registry.serde.Legacy4ByteIdHandler;
import io.apicurio.registry.serde.SerdeConfig;
import io.apicurio.registry.utils.converter.AvroConverter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.storage.Converter;

/**
 * Avro as Confluent's converter writes it: a zero byte, the four bytes of the id under which the registry knows the schema, and the value. It
 * takes Confluent's config keys and leaves the work to Apicurio's converter.
 */
public class ConfluentAvroConverter implements Converter {
    private static final String REGISTRY_URL = "schema.registry.url";
    private static final String AUTO_REGISTER = "auto.register.schemas";
    private static final String USE_LATEST = "use.latest.version";

    private final AvroConverter<GenericRecord> converter = new AvroConverter<>();

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        if (!(configs.get(REGISTRY_URL) instanceof String url) || url.isBlank()) {
            throw new ConfigException(
                    "The Avro converter needs " + REGISTRY_URL + ", such as value.converter." + REGISTRY_URL + ".");
        }
        Map<String, Object> settings = new LinkedHashMap<>(configs);
        settings.put(SerdeConfig.REGISTRY_URL, nativeApi(url));
        settings.put(SerdeConfig.ID_HANDLER, Legacy4ByteIdHandler.class.getName());
        settings.put(SerdeConfig.USE_ID, "contentId");
        settings.put(SerdeConfig.ENABLE_HEADERS, false);
        settings.put(SerdeConfig.AUTO_REGISTER_ARTIFACT, flag(configs, AUTO_REGISTER, true));
        settings.put(SerdeConfig.FIND_LATEST_ARTIFACT, flag(configs, USE_LATEST, false));
        converter.configure(settings, isKey);
    }

    @Override
    public byte[] fromConnectData(String topic, Schema schema, Object value) {
        return converter.fromConnectData(topic, schema, value);
    }

    @Override
    public SchemaAndValue toConnectData(String topic, byte[] value) {
        return converter.toConnectData(topic, value);
    }

    /** The first of the URLs, and from its root to the API that Apicurio's client speaks. */
    private static String nativeApi(String urls) {
        String first = urls.split(",", -1)[0].strip();
        return (first.endsWith("/") ? first : first + "/") + "apis/registry/v2";
    }

    private static boolean flag(Map<String, ?> configs, String key, boolean fallback) {
        Object value = configs.get(key);
        return value == null ? fallback : Boolean.parseBoolean(value.toString());
    }
}
