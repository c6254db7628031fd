package dev.weir.imports;

import dev.weir.live.LiveState;
import dev.weir.model.ResourceId;
import dev.weir.target.TargetSettings;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that is known of a target before it is imported.
 *
 * @param target its name
 * @param settings as in weir.yaml; empty for the sandbox, which has none
 * @param owners the pipelines that own things, as the ledger says
 * @param queryProperties by the ids of queries: the properties that their statements were sent with
 * @param standardReplicas how many replicas the brokers give a topic where nobody says; empty if they don't tell
 */
public record TargetFacts(
        String target,
        Optional<TargetSettings> settings,
        LiveState live,
        SortedMap<ResourceId, String> owners,
        SortedMap<String, SortedMap<String, String>> queryProperties,
        OptionalInt standardReplicas) {

    public TargetFacts {
        owners = Collections.unmodifiableSortedMap(new TreeMap<>(owners));
        queryProperties = Collections.unmodifiableSortedMap(new TreeMap<>(queryProperties));
    }
}
