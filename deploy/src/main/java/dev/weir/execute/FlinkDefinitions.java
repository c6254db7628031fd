package dev.weir.execute;

import dev.weir.flink.FlinkFacts;
import dev.weir.graph.DependencyGraph;
import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerState;
import dev.weir.model.Resource.FlinkStatement;
import dev.weir.model.ResourceId;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** The tables and views that a pipeline has applied, each after those that it needs. */
final class FlinkDefinitions {
    private FlinkDefinitions() {}

    static List<FlinkStatement> of(LedgerState owned) {
        SortedMap<ResourceId, FlinkStatement> found = new TreeMap<>();
        SortedMap<ResourceId, List<ResourceId>> needs = new TreeMap<>();
        owned.entries().forEach((id, entry) -> {
            boolean applied = entry.state() == LedgerEntry.State.APPLIED;
            if (applied
                    && entry.resource() instanceof FlinkStatement statement
                    && !FlinkFacts.of(statement.text()).form().isJob()) {
                found.put(id, statement);
                needs.put(id, entry.dependsOn());
            }
        });
        return DependencyGraph.of(needs).order().stream()
                .map(id -> Objects.requireNonNull(found.get(id)))
                .toList();
    }
}
