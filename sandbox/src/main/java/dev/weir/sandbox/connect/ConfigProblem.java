package dev.weir.sandbox.connect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigValue;

/** What is wrong with the value of one config key, where the key's own definition cannot tell. */
public record ConfigProblem(String key, String message) {

    /** The result of a validation with problems added to the keys that they are about; those about unknown keys get one of their own. */
    public static Config addTo(Config config, List<ConfigProblem> problems) {
        Map<String, ConfigValue> values = new LinkedHashMap<>();
        config.configValues().forEach(value -> values.put(value.name(), value));
        for (ConfigProblem problem : problems) {
            values.computeIfAbsent(problem.key(), ConfigValue::new).addErrorMessage(problem.message());
        }
        return new Config(new ArrayList<>(values.values()));
    }
}
