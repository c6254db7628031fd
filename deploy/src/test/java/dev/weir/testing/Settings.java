package dev.weir.testing;

import dev.weir.live.LiveState;
import dev.weir.live.Observed;
import dev.weir.model.ResourceId;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Topics and connectors with one setting changed. */
final class Settings {
    private Settings() {}

    /** @param value empty to take the setting away */
    static Observed with(LiveState live, ResourceId id, String key, Optional<String> value) {
        Observed observed = live.find(id).orElseThrow();
        if (observed instanceof Observed.Topic topic) {
            return new Observed.Topic(
                    topic.name(), topic.partitions(), topic.replicas(), set(topic.config(), key, value));
        }
        Observed.Connector connector = (Observed.Connector) observed;
        return new Observed.Connector(
                connector.name(), connector.type(), set(connector.config(), key, value), connector.state());
    }

    private static SortedMap<String, String> set(SortedMap<String, String> config, String key, Optional<String> value) {
        SortedMap<String, String> changed = new TreeMap<>(config);
        changed.remove(key);
        value.ifPresent(text -> changed.put(key, text));
        return changed;
    }
}
