package dev.weir.compare;

import dev.weir.desired.DesiredState;
import dev.weir.live.Observed;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** What there is to see of resources once they were made, as far as manifests and statements tell. Resources are made in the order of their graph. */
final class PretendedTarget {
    /** How many partitions and replicas Apache Kafka gives a topic if nobody says anything. */
    private static final int KAFKAS_DEFAULT = 1;

    private final DesiredState next;
    private final PretendedObjects objects;
    private final SortedMap<ResourceId, Observed> observed = new TreeMap<>();

    PretendedTarget(DesiredState applied, DesiredState next) {
        this.next = next;
        this.objects = new PretendedObjects(applied);
    }

    SortedMap<ResourceId, Observed> observed() {
        return observed;
    }

    /** A topic that comes into being with something else. Where it becomes a topic of the manifest, it is taken to be as wanted there. */
    void topic(String name) {
        put(next(name)
                .map(wanted -> topic(wanted, wanted.replicas()))
                .orElseGet(() -> new Observed.Topic(name, KAFKAS_DEFAULT, KAFKAS_DEFAULT, new TreeMap<>())));
    }

    /** Makes a resource. Data and rows are not seen afterwards. */
    Optional<Observed> make(Resource resource) {
        if (resource instanceof Resource.Topic topic) {
            return put(topic(topic, topic.replicas()));
        }
        if (resource instanceof Resource.Schema schema) {
            return put(
                    new Observed.Subject(schema.subject(), 1, schema.format(), schema.text(), schema.compatibility()));
        }
        if (resource instanceof Resource.Connector connector) {
            SortedMap<String, String> config = new TreeMap<>();
            connector.config().forEach((key, value) -> config.put(key, value.template()));
            return put(new Observed.Connector(connector.name(), connector.type(), config, "RUNNING"));
        }
        if (resource instanceof Resource.FlinkStatement statement) {
            return put(new Observed.FlinkStatement(statement.name(), "RUNNING", ""));
        }
        if (resource instanceof Resource.Tableflow tableflow) {
            return put(new Observed.Tableflow(tableflow.topic(), "RUNNING", ""));
        }
        if (resource instanceof Resource.SqlObject object) {
            return objects.make(object, observed).flatMap(this::put);
        }
        return Optional.empty();
    }

    /** Replicas that the broker chose stay unknown, so that no number of them differs from what is wanted. */
    private Observed.Topic topic(Resource.Topic topic, OptionalInt replicas) {
        OptionalInt wanted = next(topic.name()).map(Resource.Topic::replicas).orElse(OptionalInt.empty());
        return new Observed.Topic(
                topic.name(),
                topic.partitions().orElse(KAFKAS_DEFAULT),
                replicas.orElse(wanted.orElse(KAFKAS_DEFAULT)),
                topic.config());
    }

    private Optional<Resource.Topic> next(String topic) {
        return next.resources().get(ResourceId.topic(topic)) instanceof Resource.Topic found
                ? Optional.of(found)
                : Optional.empty();
    }

    private Optional<Observed> put(Observed made) {
        observed.put(made.id(), made);
        return Optional.of(made);
    }
}
