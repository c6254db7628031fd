package dev.weir.hazard;

import dev.weir.ledger.LedgerEntry;
import dev.weir.live.Measured;
import dev.weir.live.Observed;
import dev.weir.live.ServerInfo;
import dev.weir.model.HazardCode;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Consumer groups, connectors, streams and tables of others that read a topic which goes. */
final class CutOffConsumers implements Rule {
    @Override
    public List<Hazard> find(Situation situation) {
        SortedSet<String> own = groups(situation);
        List<Hazard> found = new ArrayList<>();
        situation
                .dropped()
                .forEach((id, topics) -> topics.stream()
                        .filter(topic -> situation.live().exists(ResourceId.topic(topic)))
                        .forEach(topic -> {
                            SortedSet<String> readers = readers(topic, own, situation);
                            if (!readers.isEmpty()) {
                                found.add(cutOff(id, topic, readers, situation));
                            }
                        }));
        return found;
    }

    private static Hazard cutOff(ResourceId id, String topic, SortedSet<String> readers, Situation situation) {
        String what =
                "The topic " + topic + ", which is deleted, is read by " + Counts.list(List.copyOf(readers)) + ".";
        return Hazard.of(HazardCode.CONSUMERS_CUT_OFF, id, what).at(situation.origin(id));
    }

    private static SortedSet<String> readers(String topic, SortedSet<String> own, Situation situation) {
        SortedSet<String> readers = new TreeSet<>();
        SortedSet<String> known = new TreeSet<>(own);
        for (Observed observed : situation.live().observed().values()) {
            if (!situation.ours(observed.id()) && reads(observed, topic)) {
                readers.add("the " + observed.id());
                known.add("connect-" + observed.id().name());
            }
        }
        situation.measured().readings().stream()
                .filter(reading -> reading.topic().equals(topic))
                .map(Measured.Reading::group)
                .filter(group -> !known.contains(group))
                .forEach(group -> readers.add("the consumer group " + group));
        return readers;
    }

    private static boolean reads(Observed observed, String topic) {
        if (observed instanceof Observed.Source source) {
            return source.topic().equals(topic);
        }
        return observed instanceof Observed.Connector connector
                && Optional.ofNullable(connector.config().get("topics")).stream()
                        .flatMap(topics -> Arrays.stream(topics.split(",")))
                        .anyMatch(name -> name.strip().equals(topic));
    }

    /** Those of the pipeline's own queries and connectors. */
    private static SortedSet<String> groups(Situation situation) {
        SortedSet<String> groups = new TreeSet<>();
        String prefix = "_confluent-ksql-"
                + situation.live().server().map(ServerInfo::serviceId).orElse("") + "query_";
        for (LedgerEntry entry : situation.ledger().entries().values()) {
            Optional.ofNullable(entry.serverSaid().get(LedgerEntry.QUERY_ID))
                    .ifPresent(query -> groups.add(prefix + query));
            if (entry.id().kind() == ResourceKind.CONNECTOR) {
                groups.add("connect-" + entry.id().name());
            }
            if (entry.id().kind() == ResourceKind.QUERY) {
                groups.add(prefix + entry.id().name());
            }
            if (situation.live().find(entry.id()).orElse(null) instanceof Observed.Source source) {
                source.writeQueries().forEach(query -> groups.add(prefix + query));
            }
        }
        return groups;
    }
}
