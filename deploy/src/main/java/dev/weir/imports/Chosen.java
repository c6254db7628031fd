package dev.weir.imports;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.live.Observed;
import dev.weir.model.ResourceId;
import dev.weir.normal.ServerStatement;
import dev.weir.sql.ast.CreateAsSelect;
import dev.weir.sql.ast.CreateSource;
import dev.weir.sql.ast.InsertSelect;
import dev.weir.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What of a target is taken: what was asked for, without what others own and without what servers make for themselves. */
final class Chosen {
    /** The server's own stream over its own topic. */
    private static final String PROCESSING_LOG = "KSQL_PROCESSING_LOG";

    private final TargetFacts facts;
    private final Choice choice;
    private final String pipeline;
    private final SortedMap<String, TreeSet<ResourceId>> ofOthers = new TreeMap<>();

    private Chosen(TargetFacts facts, Choice choice, String pipeline) {
        this.facts = facts;
        this.choice = choice;
        this.pipeline = pipeline;
    }

    /** @param pipeline what it owns already is taken like what nobody owns */
    static Chosen of(TargetFacts facts, Choice choice, String pipeline) {
        return new Chosen(facts, choice, pipeline);
    }

    List<Observed.Type> types() {
        return all(Observed.Type.class)
                .filter(type -> isWanted(type, type.name()))
                .toList();
    }

    List<Observed.Source> sources() {
        return all(Observed.Source.class)
                .filter(source -> !source.name().equals(PROCESSING_LOG))
                .filter(source -> isWanted(source, source.name()))
                .toList();
    }

    /** INSERT INTO queries; those of CREATE … AS come with what they write. */
    List<Observed.Query> inserts() {
        return queries(InsertSelect.class::isInstance);
    }

    /** Queries that a stream or table was once made by, and that still write it though it was declared anew without them. */
    List<Observed.Query> leftBehind() {
        List<Observed.Query> left = new ArrayList<>();
        List<ResourceId> made = sources().stream()
                .filter(Chosen::liesOverTopic)
                .map(Observed::id)
                .toList();
        for (Observed.Query query : queries(CreateAsSelect.class::isInstance)) {
            if (made.stream().anyMatch(id -> id.name().equals(query.sink()))) {
                left.add(query);
            }
        }
        return left;
    }

    static boolean isMadeByQuery(Observed.Source source) {
        return ServerStatement.read(source.statement())
                .filter(CreateAsSelect.class::isInstance)
                .isPresent();
    }

    static boolean liesOverTopic(Observed.Source source) {
        return ServerStatement.read(source.statement())
                .filter(CreateSource.class::isInstance)
                .isPresent();
    }

    List<Observed.Connector> connectors() {
        return all(Observed.Connector.class)
                .filter(connector -> isWanted(connector, connector.name()))
                .toList();
    }

    /** Whether what comes along with something else may come: nobody said no, and it isn't somebody else's. */
    boolean mayBring(ResourceId id) {
        return !choice.leavesOut(id) && owner(id).isEmpty();
    }

    /** A note for every pipeline whose things were left out. */
    List<Diagnostic> notes() {
        List<Diagnostic> notes = new ArrayList<>();
        ofOthers.forEach((owner, things) -> notes.add(ImportProblems.managed(owner, things)));
        return notes;
    }

    private List<Observed.Query> queries(Predicate<Statement> kind) {
        return all(Observed.Query.class)
                .filter(query ->
                        ServerStatement.read(query.statement()).filter(kind).isPresent())
                .filter(query -> isWanted(query, query.queryId(), query.sink()))
                .toList();
    }

    private <T extends Observed> Stream<T> all(Class<T> kind) {
        return facts.live().observed().values().stream()
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private boolean isWanted(Observed observed, String... names) {
        if (!choice.names(names)) {
            return false;
        }
        Optional<String> other = owner(observed.id());
        other.ifPresent(owner ->
                ofOthers.computeIfAbsent(owner, unused -> new TreeSet<>()).add(observed.id()));
        return other.isEmpty();
    }

    /** The other pipeline that it belongs to, if that counts. */
    private Optional<String> owner(ResourceId id) {
        return Optional.ofNullable(facts.owners().get(id))
                .filter(owner -> !choice.managed() && !owner.equals(pipeline));
    }
}
