package dev.weir.terraform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.weir.target.Secret;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What {@code terraform output -json} says: a mapping from names to {@code {"sensitive": …, "type": …, "value": …}}. All values are kept as secrets, since
 * only whoever sends one has to see it.
 *
 * @param values texts, numbers and truth values, by the names of their outputs; lists and mappings have no place in a target
 */
public record TerraformOutputs(SortedMap<String, Secret> values) {
    /** What the ksqlDB cluster puts before the names of topics that it names itself. */
    private static final String TOPIC_PREFIX = "ksql_topic_prefix";

    private static final JsonMapper MAPPER = new JsonMapper();

    /** Of a target without Terraform. */
    public static final TerraformOutputs NONE = new TerraformOutputs(new TreeMap<>());

    public TerraformOutputs {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** Empty if the text isn't such an answer. Nothing of the text is told, since it holds secrets. */
    static Optional<TerraformOutputs> parse(String text) {
        JsonNode document;
        try {
            document = MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
        SortedMap<String, Secret> values = new TreeMap<>();
        for (var output : document.properties()) {
            JsonNode value = output.getValue().path("value");
            if (value.isMissingNode()) {
                return Optional.empty();
            }
            if (value.isValueNode() && !value.isNull()) {
                values.put(output.getKey(), new Secret(value.asText()));
            }
        }
        return document.isObject() ? Optional.of(new TerraformOutputs(values)) : Optional.empty();
    }

    /** The prefix of the ksqlDB cluster's topics; empty where no output tells it. */
    public String topicPrefix() {
        return Optional.ofNullable(values.get(TOPIC_PREFIX)).map(Secret::reveal).orElse("");
    }

    /** The values themselves, for {@link dev.weir.target.Secrets}. */
    public SortedMap<String, String> reveal() {
        SortedMap<String, String> revealed = new TreeMap<>();
        values.forEach((name, value) -> revealed.put(name, value.reveal()));
        return revealed;
    }
}
