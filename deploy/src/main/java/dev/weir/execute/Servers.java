package dev.weir.execute;

import dev.weir.port.Connectors;
import dev.weir.port.FlinkServer;
import dev.weir.port.GroupOffsets;
import dev.weir.port.StatementServer;
import dev.weir.port.Subjects;
import dev.weir.port.TableflowTopics;
import dev.weir.port.Topics;
import dev.weir.port.WrittenRecords;
import java.util.Optional;

/**
 * The servers of a target; those that a target doesn't have are empty.
 *
 * @param records empty as well where topics can be managed but not read
 * @param groups likewise
 */
public record Servers(
        StatementServer ksqldb,
        Optional<Topics> topics,
        Optional<WrittenRecords> records,
        Optional<GroupOffsets> groups,
        Optional<Connectors> connectors,
        Optional<Subjects> subjects,
        Optional<FlinkServer> flink,
        Optional<TableflowTopics> tableflow) {
    /** Without Flink and Tableflow. */
    public Servers(
            StatementServer ksqldb,
            Optional<Topics> topics,
            Optional<WrittenRecords> records,
            Optional<GroupOffsets> groups,
            Optional<Connectors> connectors,
            Optional<Subjects> subjects) {
        this(ksqldb, topics, records, groups, connectors, subjects, Optional.empty(), Optional.empty());
    }
}
