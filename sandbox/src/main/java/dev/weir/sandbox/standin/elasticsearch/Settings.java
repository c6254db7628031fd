package dev.weir.sandbox.standin.elasticsearch;

import dev.weir.sandbox.standin.Retries;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import okhttp3.Credentials;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.types.Password;

/** A task's config, by meaning. */
final class Settings extends AbstractConfig {
    Settings(Map<String, String> config) {
        super(ElasticsearchSink.KEYS.definition(), config, false);
    }

    List<String> urls() {
        return getList("connection.url").stream()
                .map(url -> url.contains("://") ? url : scheme() + url)
                .map(url -> url.endsWith("/") ? url.substring(0, url.length() - 1) : url)
                .toList();
    }

    /** The header's value; a secret. */
    Optional<String> authorization() {
        Password password = getPassword("connection.password");
        return password == null
                ? Optional.empty()
                : Optional.of(Credentials.basic(getString("connection.username"), password.value()));
    }

    Retries retries() {
        return new Retries(getInt("max.retries"), Duration.ofMillis(getLong("retry.backoff.ms")));
    }

    Duration connecting() {
        return Duration.ofMillis(getInt("connection.timeout.ms"));
    }

    Duration reading() {
        return Duration.ofMillis(getInt("read.timeout.ms"));
    }

    int batchSize() {
        return getInt("batch.size");
    }

    long batchBytes() {
        long most = getLong("bulk.size.bytes");
        return most < 0 ? Long.MAX_VALUE : most;
    }

    boolean ignoresKey(String topic) {
        return getBoolean("key.ignore") || getList("topic.key.ignore").contains(topic);
    }

    boolean ignoresSchema(String topic) {
        return getBoolean("schema.ignore") || getList("topic.schema.ignore").contains(topic);
    }

    boolean upserts() {
        return choice("write.method").equals("upsert");
    }

    /** In small letters, as every choice is returned. */
    String choice(String key) {
        return getString(key).toLowerCase(Locale.ROOT);
    }

    boolean isDataStream() {
        return !choice("data.stream.type").equals("none");
    }

    /** Names of indices are in small letters. */
    String index(String topic) {
        if (!isDataStream()) {
            return topic.toLowerCase(Locale.ROOT);
        }
        String namespace = getString("data.stream.namespace").replace("${topic}", topic);
        return String.join("-", choice("data.stream.type"), choice("data.stream.dataset"), namespace)
                .toLowerCase(Locale.ROOT);
    }

    private String scheme() {
        return choice("elastic.security.protocol").equals("ssl") ? "https://" : "http://";
    }
}
