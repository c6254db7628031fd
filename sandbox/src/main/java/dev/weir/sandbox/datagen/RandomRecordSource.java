package dev.weir.sandbox.datagen;

import dev.weir.sandbox.connect.ConfigProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.source.SourceConnector;

/** Generated records, one at a time, at random intervals. Every task generates its own sequence. */
public class RandomRecordSource extends SourceConnector {
    /** No number: of two plugins with one class name Connect takes the newest, and words are older than numbers. A real Datagen comes first. */
    static final String VERSION = "weir";

    private Map<String, String> properties = Map.of();

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public ConfigDef config() {
        return DatagenConfig.DEFINITION;
    }

    /** Beside each key on its own: exactly one schema must be given, and it must be usable. */
    @Override
    public Config validate(Map<String, String> connectorConfigs) {
        return ConfigProblem.addTo(super.validate(connectorConfigs), SchemaChoice.problems(connectorConfigs));
    }

    @Override
    public void start(Map<String, String> props) {
        properties = Map.copyOf(props);
    }

    @Override
    public Class<? extends Task> taskClass() {
        return RandomRecordTask.class;
    }

    @Override
    public List<Map<String, String>> taskConfigs(int maxTasks) {
        return IntStream.range(0, maxTasks).mapToObj(this::taskConfig).toList();
    }

    @Override
    public void stop() {}

    private Map<String, String> taskConfig(int task) {
        Map<String, String> config = new LinkedHashMap<>(properties);
        config.put(DatagenConfig.TASK_ID, Integer.toString(task));
        return config;
    }
}
