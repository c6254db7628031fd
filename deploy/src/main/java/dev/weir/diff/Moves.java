package dev.weir.diff;

import dev.weir.desired.DesiredState;
import dev.weir.ledger.Heritage;
import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerState;
import dev.weir.model.ChangeRules.Move;
import dev.weir.model.Resource;
import dev.weir.model.Resource.SqlObject;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.sql.ast.CreateSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The renames that are still to be done on a target. Entries whose old name it doesn't know (any longer) are none, so that they may stay in the manifest. */
public final class Moves {
    private final DesiredState desired;
    private final SortedMap<ResourceId, LedgerEntry> sources = new TreeMap<>();
    private final SortedMap<ResourceId, ResourceId> destinations = new TreeMap<>();

    private Moves(DesiredState desired) {
        this.desired = desired;
    }

    public static Moves of(DesiredState desired, LedgerState ledger) {
        Moves moves = new Moves(desired);
        for (Move move : desired.rules().moves()) {
            boolean wanted = desired.resources().containsKey(move.to())
                    && !desired.resources().containsKey(move.from());
            ledger.find(move.from()).filter(entry -> wanted).ifPresent(entry -> {
                moves.sources.put(move.to(), entry);
                moves.destinations.put(move.from(), move.to());
            });
        }
        return moves;
    }

    /** What had another name before, by what it has become. */
    public Optional<LedgerEntry> source(ResourceId to) {
        return Optional.ofNullable(sources.get(to));
    }

    public Optional<ResourceId> destination(ResourceId from) {
        return Optional.ofNullable(destinations.get(from));
    }

    /**
     * Whether the old one only goes when the new one is there: then a run that is stopped between leaves both, and loses nothing that only one of them owned. What
     * else takes the old name needs it gone before.
     */
    public boolean goesLast(ResourceId from) {
        return destination(from)
                .filter(to -> keeps(to))
                .filter(to -> !taken(from))
                .isPresent();
    }

    private boolean taken(ResourceId from) {
        return desired.resources().containsKey(new ResourceId(ResourceKind.STREAM, from.name()))
                || desired.resources().containsKey(new ResourceId(ResourceKind.TABLE, from.name()));
    }

    /** The connector whose place another one takes, with how far it has read; classes differ in what they note of that. */
    public Optional<Heritage> heritage(ResourceId to) {
        return source(to)
                .filter(before -> before.resource() instanceof Resource.Connector old
                        && desired.resources().get(to) instanceof Resource.Connector wanted
                        && old.type().equals(wanted.type()))
                .map(before -> new Heritage(before.id().name()));
    }

    /** The topics that pass from the one to the other with all that is in them. */
    public List<String> passed(ResourceId to) {
        return source(to)
                .filter(before -> keeps(before, to))
                .map(before -> before.createdTopics().stream()
                        .filter(topic -> topicOf(to).equals(Optional.of(topic))
                                || desired.makes().getOrDefault(to, List.of()).contains(topic))
                        .toList())
                .orElse(List.of());
    }

    /** The topics of something that goes which its successor has taken over. */
    public List<String> kept(ResourceId from) {
        return destination(from).map(this::passed).orElse(List.of());
    }

    private boolean keeps(ResourceId to) {
        return source(to).filter(before -> keeps(before, to)).isPresent();
    }

    private boolean keeps(LedgerEntry before, ResourceId to) {
        return switch (to.kind()) {
            case STREAM, TABLE ->
                topicOf(before.resource()).isPresent()
                        && topicOf(before.resource()).equals(topicOf(to));
            case CONNECTOR, SCHEMA -> true;
            case TOPIC, DATA, TYPE, QUERY, ROW, FLINK, TABLEFLOW -> false;
        };
    }

    private Optional<String> topicOf(ResourceId id) {
        return Optional.ofNullable(desired.resources().get(id)).flatMap(Moves::topicOf);
    }

    /** Of streams and tables that are declared over it; the topic of a query's output is the query's own. */
    private static Optional<String> topicOf(Resource resource) {
        return resource instanceof SqlObject object && object.statement() instanceof CreateSource create
                ? create.properties().text("KAFKA_TOPIC")
                : Optional.empty();
    }

    /** Tells of the renames in the changes that they come to. */
    void explain(Map<ResourceId, Change> changes) {
        destinations.forEach((from, to) -> {
            if (changes.get(from) instanceof Change.Delete delete) {
                changes.put(from, Change.Delete.because("it is called " + to.name() + " now", delete.before()));
            }
            if (changes.get(to) instanceof Change.Create create) {
                changes.put(to, new Change.Create(create.resource(), Optional.of(story(from, to))));
            }
        });
    }

    private String story(ResourceId from, ResourceId to) {
        String was = "it was called " + from.name() + "; ";
        return was
                + switch (to.kind()) {
                    case STREAM, TABLE ->
                        keeps(to)
                                ? "its topic " + topicOf(to).orElse("") + " stays, with all records"
                                : "ksqlDB can't rename a query's output, so it is built anew with its state and its topic";
                    case QUERY ->
                        "a query can't be renamed, and this one starts anew: where, its auto.offset.reset says";
                    case CONNECTOR ->
                        heritage(to).isPresent()
                                ? "it goes on where that one has come to"
                                : "another class can't go on where that one has come to, and begins anew";
                    case SCHEMA -> "the registry can't rename a subject, so the earlier versions go with the old one";
                    case TYPE -> "what uses it stays";
                    case TOPIC, DATA, ROW, FLINK, TABLEFLOW -> "it is made anew";
                };
    }
}
