package dev.weir.execute;

import dev.weir.port.Connectors;
import dev.weir.port.StatementServer;
import dev.weir.port.Subjects;
import dev.weir.port.Topics;
import java.util.Optional;

/** The servers of a target; those that a target doesn't have are empty. */
public record Servers(
        StatementServer ksqldb,
        Optional<Topics> topics,
        Optional<Connectors> connectors,
        Optional<Subjects> subjects) {}
