package dev.weir.testing;

import dev.weir.ledger.LedgerEntry;
import dev.weir.live.Observed;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.model.SchemaFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What happens to a target behind Weir's back, one action a line: {@code remove ID}, {@code topic NAME PARTITIONS}, {@code stream NAME TOPIC
 * STATEMENT}, {@code table …}, {@code query ID SINK STATEMENT}, {@code reads SOURCE QUERY}, {@code setting ID KEY VALUE}, {@code unset ID KEY}, {@code schema
 * SUBJECT VERSION TEXT}, {@code pause QUERY}, {@code terminate SOURCE}, {@code writes SOURCE QUERY}, {@code state ID STATE} for the ledger, {@code old-entry ID} for an
 * entry that doesn't know what was said, {@code owner ID PIPELINE} for another one, {@code records TOPIC BEGIN END}, {@code group TOPIC GROUP}
 * for what hazards are counted by, {@code sink NAME TOPIC} for a connector.
 */
public final class Tampering {
    private Tampering() {}

    public static void apply(String script, FakeTarget target) {
        script.lines().filter(line -> !line.isBlank()).forEach(line -> action(line.split(" ", 2), target));
    }

    private static void action(String[] line, FakeTarget target) {
        String[] words = line[1].split(" ", 3);
        switch (line[0]) {
            case "remove" -> target.remove(id(words[0]));
            case "topic" -> target.put(new Observed.Topic(words[0], Integer.parseInt(words[1]), 1, new TreeMap<>()));
            case "stream" -> target.put(source(ResourceKind.STREAM, words));
            case "table" -> target.put(source(ResourceKind.TABLE, words));
            case "query" -> target.put(new Observed.Query(words[0], words[1], words[2], "RUNNING"));
            case "writes" -> target.put(written(target, id(words[0]), words[1]));
            case "reads" -> target.put(read(target, id(words[0]), words[1]));
            case "setting" -> target.put(Settings.with(target.live(), id(words[0]), words[1], Optional.of(words[2])));
            case "unset" -> target.put(Settings.with(target.live(), id(words[0]), words[1], Optional.empty()));
            case "schema" ->
                target.put(new Observed.Subject(
                        words[0], Integer.parseInt(words[1]), SchemaFormat.AVRO, words[2], Optional.empty()));
            case "flink" -> target.put(new Observed.FlinkStatement(words[0], words[1], ""));
            case "pause" -> target.put(paused(target, words[0]));
            case "terminate" -> target.put(withoutWriters(target, id(words[0])));
            case "owner" -> target.own(words[1], id(words[0]));
            case "old-entry" -> target.put(entry(target, words).applied(new TreeMap<>()));
            case "state" -> target.put(entry(target, words).in(LedgerEntry.State.valueOf(words[1])));
            case "records" -> target.fill(words[0], Long.parseLong(words[1]), Long.parseLong(words[2]));
            case "group" -> target.read(words[0], words[1]);
            case "sink" -> target.put(sink(words[0], words[1]));
            default -> throw new IllegalArgumentException("No such action: " + line[0]);
        }
    }

    private static Observed source(ResourceKind kind, String[] words) {
        return new Observed.Source(kind, words[0], words[1], words[2], List.of(), List.of(), List.of());
    }

    private static Observed sink(String name, String topic) {
        return new Observed.Connector(name, "x.Sink", new TreeMap<>(Map.of("topics", topic)), "RUNNING");
    }

    private static Observed read(FakeTarget target, ResourceId id, String query) {
        Observed.Source source = (Observed.Source) target.live().find(id).orElseThrow();
        return new Observed.Source(
                source.kind(),
                source.name(),
                source.topic(),
                source.statement(),
                List.of(query),
                source.writeQueries(),
                source.columns());
    }

    private static Observed paused(FakeTarget target, String id) {
        Observed.Query query = (Observed.Query)
                target.live().find(new ResourceId(ResourceKind.QUERY, id)).orElseThrow();
        return new Observed.Query(id, query.sink(), query.statement(), "PAUSED");
    }

    private static Observed withoutWriters(FakeTarget target, ResourceId id) {
        Observed.Source source = (Observed.Source) target.live().find(id).orElseThrow();
        return new Observed.Source(
                source.kind(),
                source.name(),
                source.topic(),
                source.statement(),
                source.readQueries(),
                List.of(),
                source.columns());
    }

    private static Observed written(FakeTarget target, ResourceId id, String query) {
        Observed.Source source = (Observed.Source) target.live().find(id).orElseThrow();
        return new Observed.Source(
                source.kind(),
                source.name(),
                source.topic(),
                source.statement(),
                source.readQueries(),
                List.of(query),
                source.columns());
    }

    private static LedgerEntry entry(FakeTarget target, String[] words) {
        return target.ledger().find(id(words[0])).orElseThrow();
    }

    private static ResourceId id(String key) {
        return ResourceId.parse(key).orElseThrow();
    }
}
