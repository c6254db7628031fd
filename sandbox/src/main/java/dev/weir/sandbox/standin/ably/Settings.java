package dev.weir.sandbox.standin.ably;

import dev.weir.sandbox.standin.Retries;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;

/** A task's config, by meaning. */
final class Settings extends AbstractConfig {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

    private final String connector;

    Settings(Map<String, String> config) {
        super(ChannelSink.KEYS.definition(), config, false);
        connector = config.getOrDefault("name", "unnamed");
    }

    String connector() {
        return connector;
    }

    String clientId() {
        return getString("client.id");
    }

    /** The header's value; a secret. */
    String authorization() {
        byte[] key = getPassword("client.key").value().getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(key);
    }

    Template channel() {
        return Template.of(getString("channel"));
    }

    Template messageName() {
        return Template.of(getString("message.name"));
    }

    /** What becomes of records that cannot be mapped: stop, skip or dlq. */
    String onFailure() {
        return getString("onFailedRecordMapping").toLowerCase(Locale.ROOT);
    }

    int batchSize() {
        return getInt("batchExecutionMaxBufferSize");
    }

    int longestMessage() {
        return getInt("message.payload.size.max");
    }

    Duration connecting() {
        return Duration.ofMillis(getInt("client.http.open.timeout"));
    }

    Duration answering() {
        return Duration.ofMillis(getInt("client.http.request.timeout"));
    }

    Retries retries() {
        return new Retries(getInt("client.http.max.retry.count"), FIRST_PAUSE);
    }
}
