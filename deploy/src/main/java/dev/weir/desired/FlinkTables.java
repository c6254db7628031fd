package dev.weir.desired;

import dev.weir.flink.FlinkFacts;
import dev.weir.flink.TableName;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Where the records of Flink's tables are: in a topic, or in the definition itself where there is none. */
final class FlinkTables {
    private final Map<String, ResourceId> nodes = new TreeMap<>();

    private FlinkTables() {}

    static FlinkTables of(DesiredState state) {
        FlinkTables tables = new FlinkTables();
        state.resources().forEach((id, resource) -> {
            if (resource instanceof Resource.FlinkStatement statement) {
                FlinkFacts facts = FlinkFacts.of(statement.text());
                facts.creates()
                        .ifPresent(created -> tables.nodes.put(
                                created.table().name(),
                                facts.topic().map(ResourceId::topic).orElse(id)));
            }
        });
        return tables;
    }

    /** A table that no statement of the pipeline creates is the topic of its name. */
    ResourceId node(TableName table) {
        return Optional.ofNullable(nodes.get(table.name())).orElseGet(() -> ResourceId.topic(table.name()));
    }
}
