package dev.weir.execute;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.ledger.LedgerState;
import dev.weir.model.ResourceId;
import java.time.Instant;
import java.util.Optional;

/** Knows who does the work for which kind of resource on a target. */
final class Works {
    private final Servers servers;
    private final ExecutionSettings settings;
    private final Patience patience;
    private final Optional<TopicRemoval> removal;
    private final Instant begun = Instant.now();

    /** @param owned the pipeline's ledger as it was before */
    Works(Servers servers, ExecutionSettings settings, LedgerState owned) {
        this.servers = servers;
        this.settings = settings;
        this.patience = new Patience(settings.patience(), settings.pollInterval());
        servers.flink().ifPresent(flink -> flink.define(FlinkDefinitions.of(owned)));
        this.removal = servers.topics().map(topics -> new TopicRemoval(topics, servers.subjects(), owned, patience));
    }

    /** Nothing if the target lacks the server for it. */
    Optional<Work> forResource(ResourceId id) {
        return switch (id.kind()) {
            case TOPIC ->
                removal.flatMap(ready -> servers.topics().map(topics -> new TopicWork(topics, ready, patience)));
            case SCHEMA -> servers.subjects().map(subjects -> new SchemaWork(subjects, patience));
            case CONNECTOR ->
                servers.connectors()
                        .map(connectors -> new ConnectorWork(connectors, settings.secrets(), patience, removal));
            case DATA ->
                servers.topics().map(topics -> new DataWork(settings.project(), servers.subjects(), begun, patience));
            case TYPE, STREAM, TABLE, QUERY ->
                Optional.of(new SqlWork(servers.ksqldb(), removal, servers.groups(), patience));
            case FLINK -> servers.flink().map(flink -> new FlinkWork(flink, patience));
            case TABLEFLOW -> servers.tableflow().map(tableflow -> new TableflowWork(tableflow, patience));
            case ROW -> Optional.of(new RowWork(servers.ksqldb(), servers.records(), patience));
        };
    }

    /** Why there is nobody to do the work. */
    static Diagnostic noServer(ResourceId id) {
        String section = switch (id.kind()) {
            case CONNECTOR -> "connect` or `confluent-cloud";
            case SCHEMA -> "schema-registry";
            case FLINK -> "flink";
            case TABLEFLOW -> "confluent-cloud";
            default -> "kafka` or `kafka-rest";
        };
        return Diagnostic.error(
                "WEIR-RUN-101",
                "The target lacks a server that the pipeline needs",
                "For the " + id + " the target needs an address in `" + section + "`.");
    }
}
