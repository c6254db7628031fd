package dev.weir.sandbox.standin.ably;

import dev.weir.sandbox.connect.ConfigProblem;
import dev.weir.sandbox.standin.KeyTable;
import dev.weir.sandbox.standin.StandInConnector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;

/** The connector; see the package. */
public class ChannelSink extends StandInConnector {
    static final KeyTable KEYS = KeyTable.beside(ChannelSink.class);

    public ChannelSink() {
        super(KEYS, ChannelTask.class);
    }

    @Override
    protected List<ConfigProblem> problems(Map<String, String> config) {
        List<ConfigProblem> problems = new ArrayList<>();
        for (String key : List.of("channel", "message.name")) {
            try {
                Template.of(config.getOrDefault(key, ""));
            } catch (ConfigException unknown) {
                problems.add(new ConfigProblem(key, String.valueOf(unknown.getMessage())));
            }
        }
        String key = config.getOrDefault("client.key", "");
        if (!key.isEmpty() && !key.contains(":")) {
            problems.add(new ConfigProblem(
                    "client.key", "An API key consists of a name and a secret, with a colon between."));
        }
        return problems;
    }
}
