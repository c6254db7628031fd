package dev.weir.diff;

import dev.weir.live.Observed;
import dev.weir.model.Resource;
import java.util.Map;
import java.util.Optional;

/** Compares a topic that is wanted with the one that exists. What the pipeline doesn't say can be anything. */
final class TopicDifference {
    private TopicDifference() {}

    /** What can be changed while the topic is in use. */
    static Optional<Difference> inPlace(Resource.Topic wanted, Resource applied, Observed.Topic live) {
        if (wanted.partitions().orElse(0) > live.partitions()) {
            return Optional.of(Difference.of(
                    "it gets " + wanted.partitions().getAsInt() + " partitions instead of " + live.partitions()));
        }
        return config(wanted, live)
                .map(key -> Difference.of(key + " changed"))
                .or(() -> left(wanted, applied, live).map(key -> Difference.of(key + " is gone")));
    }

    /** The first setting that the pipeline made and says nothing of any longer. */
    private static Optional<String> left(Resource.Topic wanted, Resource applied, Observed.Topic live) {
        return applied instanceof Resource.Topic before
                ? before.config().keySet().stream()
                        .filter(key -> !wanted.config().containsKey(key))
                        .filter(live.config()::containsKey)
                        .findFirst()
                : Optional.empty();
    }

    /** The first setting that differs. */
    static Optional<String> config(Resource.Topic wanted, Observed.Topic live) {
        return wanted.config().entrySet().stream()
                .filter(setting -> !setting.getValue().equals(live.config().get(setting.getKey())))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
