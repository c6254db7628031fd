package dev.weir.sandbox.standin;

import dev.weir.sandbox.connect.ConfigProblem;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.sink.SinkConnector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A sink connector in the place of a real one. Its tasks do the work; it checks what the config's keys mean together. */
public abstract class StandInConnector extends SinkConnector {
    /**
     * What Connect's listing of plugins shows. Words come before numbers in the order of versions, and of two plugins with one class name Connect
     * takes the newest: so a real plugin comes before its stand-in.
     */
    public static final String VERSION = "weir-stand-in";

    private static final Logger LOG = LoggerFactory.getLogger(StandInConnector.class);

    private final KeyTable keys;
    private final Class<? extends Task> tasks;
    private Map<String, String> properties = Map.of();

    protected StandInConnector(KeyTable keys, Class<? extends Task> tasks) {
        this.keys = keys;
        this.tasks = tasks;
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public ConfigDef config() {
        return keys.definition();
    }

    @Override
    public Config validate(Map<String, String> connectorConfigs) {
        Config each = super.validate(connectorConfigs);
        Config withRefusals = ConfigProblem.addTo(each, keys.refusals(connectorConfigs));
        return ConfigProblem.addTo(withRefusals, problems(connectorConfigs));
    }

    @Override
    public void start(Map<String, String> props) {
        properties = Map.copyOf(props);
        LOG.info("The sink {} runs on the sandbox's stand-in for {}", props.get("name"), props.get("connector.class"));
    }

    @Override
    public Class<? extends Task> taskClass() {
        return tasks;
    }

    @Override
    public List<Map<String, String>> taskConfigs(int maxTasks) {
        return Collections.nCopies(maxTasks, properties);
    }

    @Override
    public void stop() {}

    /** What is wrong with several keys together. The values of single keys may be wrong too. */
    protected abstract List<ConfigProblem> problems(Map<String, String> config);
}
