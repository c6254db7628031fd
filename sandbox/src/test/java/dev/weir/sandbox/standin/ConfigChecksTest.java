package dev.weir.sandbox.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.ably.kafka.connect.ChannelSinkConnector;
import com.wepay.kafka.connect.bigquery.BigQuerySinkConnector;
import io.confluent.connect.elasticsearch.ElasticsearchSinkConnector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.sink.SinkConnector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a config is said before anything starts, by key. */
class ConfigChecksTest {
    private static final Map<String, String> ELASTICSEARCH = Map.of("connection.url", "http://localhost:9200");
    private static final Map<String, String> BIGQUERY = Map.of("project", "p", "defaultDataset", "d");
    private static final Map<String, String> ABLY =
            Map.of("channel", "#{topic}", "client.key", "a.b:c", "client.id", "weir");

    @Test
    void theLeastConfigsAreRight() {
        assertThat(problems(new ElasticsearchSinkConnector(), ELASTICSEARCH)).isEmpty();
        assertThat(problems(new BigQuerySinkConnector(), BIGQUERY)).isEmpty();
        assertThat(problems(new ChannelSinkConnector(), ABLY)).isEmpty();
    }

    @Test
    void whatIsRequiredIsMissed() {
        assertThat(problems(new ElasticsearchSinkConnector(), Map.of())).containsExactly("connection.url");
        assertThat(problems(new BigQuerySinkConnector(), Map.of())).containsExactly("project", "defaultDataset");
        assertThat(problems(new ChannelSinkConnector(), Map.of()))
                .containsExactly("channel", "client.key", "client.id");
    }

    @ParameterizedTest
    @CsvSource({
        "behavior.on.malformed.documents, complain",
        "batch.size, 0",
        "key.ignore, perhaps",
        "connection.username, elastic",
        "elastic.https.ssl.truststore.location, /t.jks",
        "data.stream.type, logs"
    })
    void elasticsearchKeysAreChecked(String key, String value) {
        assertThat(problems(new ElasticsearchSinkConnector(), with(ELASTICSEARCH, key, value)))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "topic2TableMap, orders",
        "bigQueryRetry, -1",
        "upsertEnabled, true",
        "timestampPartitionFieldName, at",
        "timePartitioningType, WEEK"
    })
    void bigQueryKeysAreChecked(String key, String value) {
        assertThat(problems(new BigQuerySinkConnector(), with(BIGQUERY, key, value)))
                .containsExactly(key);
    }

    @ParameterizedTest
    @CsvSource({"channel, #{valu.x}", "message.name, #{}", "client.key, nocolon", "onFailedRecordMapping, explode"})
    void ablyKeysAreChecked(String key, String value) {
        assertThat(problems(new ChannelSinkConnector(), with(ABLY, key, value))).containsExactly(key);
    }

    @Test
    void secretsAreOfTheTypeThatIsNeverShown() {
        assertThat(type(new ElasticsearchSinkConnector(), "connection.password"))
                .isEqualTo(ConfigDef.Type.PASSWORD);
        assertThat(type(new BigQuerySinkConnector(), "keyfile")).isEqualTo(ConfigDef.Type.PASSWORD);
        assertThat(type(new ChannelSinkConnector(), "client.key")).isEqualTo(ConfigDef.Type.PASSWORD);
    }

    @Test
    void theyAreCalledWhatTheyAre() {
        assertThat(new ElasticsearchSinkConnector().version()).isEqualTo("weir-stand-in");
    }

    private static ConfigDef.Type type(SinkConnector connector, String key) {
        return connector.config().configKeys().values().stream()
                .filter(defined -> defined.name.equals(key))
                .findFirst()
                .orElseThrow()
                .type();
    }

    /** The keys that are wrong. */
    private static List<String> problems(SinkConnector connector, Map<String, String> config) {
        return connector.validate(config).configValues().stream()
                .filter(value -> !value.errorMessages().isEmpty())
                .map(value -> value.name())
                .toList();
    }

    private static Map<String, String> with(Map<String, String> config, String key, String value) {
        Map<String, String> more = new HashMap<>(config);
        more.put(key, value);
        return more;
    }
}
