package dev.weir.drift;

import dev.weir.ledger.LedgerEntry;
import dev.weir.live.LiveState;
import dev.weir.live.Observed;
import dev.weir.model.ConfigValue;
import dev.weir.model.Resource;
import dev.weir.normal.ServerStatement;
import dev.weir.sql.ast.Statement;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Takes what is live for what was applied. From then on the difference between that and what the manifest wants is a change like any other.
 */
public final class Acceptance {
    private Acceptance() {}

    /** The entry as if what is live had been applied, with what the server says of it still to be asked. */
    public static LedgerEntry of(LedgerEntry entry, Optional<Observed> observed, LiveState live) {
        SortedMap<String, String> notes = new TreeMap<>();
        notes.put(Said.ACCEPTED, "true");
        Optional.ofNullable(entry.serverSaid().get(LedgerEntry.QUERY_ID))
                .filter(query -> StatementDrift.isPaused(query, live))
                .ifPresent(unused -> notes.put(Said.STATE, StatementDrift.PAUSED));
        Resource accepted =
                observed.map(found -> resource(entry.resource(), found)).orElse(entry.resource());
        return new LedgerEntry(accepted, entry.state(), entry.dependsOn(), entry.createdTopics(), notes);
    }

    private static Resource resource(Resource applied, Observed live) {
        if (applied instanceof Resource.Topic topic && live instanceof Observed.Topic found) {
            return topic(topic, found);
        }
        if (applied instanceof Resource.Connector connector && live instanceof Observed.Connector found) {
            return connector(connector, found);
        }
        if (applied instanceof Resource.SqlObject object) {
            return new Resource.SqlObject(object.id(), statement(object.statement(), live), object.properties());
        }
        return applied;
    }

    private static Resource topic(Resource.Topic applied, Observed.Topic live) {
        SortedMap<String, String> config = new TreeMap<>(applied.config());
        config.keySet().retainAll(live.config().keySet());
        config.replaceAll((key, value) -> live.config().getOrDefault(key, value));
        OptionalInt partitions =
                applied.partitions().isPresent() ? OptionalInt.of(live.partitions()) : OptionalInt.empty();
        OptionalInt replicas = applied.replicas().isPresent() ? OptionalInt.of(live.replicas()) : OptionalInt.empty();
        return new Resource.Topic(applied.name(), partitions, replicas, config);
    }

    /** Secrets stay what they were: the server doesn't tell them. */
    private static Resource connector(Resource.Connector applied, Observed.Connector live) {
        SortedMap<String, ConfigValue> config = new TreeMap<>();
        applied.config().forEach((key, value) -> {
            Optional<String> now = Optional.ofNullable(live.config().get(key));
            boolean told = now.filter(text -> ConnectorSettings.tells(key, Optional.of(value), text))
                    .isPresent();
            if (now.isPresent() || ConnectorSettings.isSetByServer(key)) {
                config.put(key, told ? new ConfigValue(now.orElseThrow()) : value);
            }
        });
        return new Resource.Connector(applied.name(), live.type(), config).withoutSecrets();
    }

    private static Statement statement(Statement applied, Observed live) {
        String text = StatementDrift.now(live);
        return ServerStatement.asWritten(text, applied).orElse(applied);
    }
}
