package dev.weir.strategy;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.live.LiveState;
import dev.weir.live.Observed;
import dev.weir.model.Resource;
import dev.weir.model.Resource.SqlObject;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.source.Span;
import dev.weir.sql.ast.CreateAsSelect;
import dev.weir.sql.ast.InsertSelect;
import dev.weir.sql.ast.Node;
import dev.weir.sql.ast.Query;
import dev.weir.sql.ast.Relation;
import dev.weir.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a query can go on where another one stopped: neither may keep anything between two records, and both must read the same topic. */
final class Continuable {
    private final LiveState live;

    Continuable(LiveState live) {
        this.live = live;
    }

    /** @param span of the statement that is wanted */
    List<Diagnostic> obstacles(SqlObject wanted, Resource before, Span span) {
        List<Diagnostic> obstacles = new ArrayList<>();
        Query next = query(wanted).orElseThrow();
        state(next)
                .forEach((clause) ->
                        obstacles.add(StrategyProblems.keepsState(wanted.id(), clause.name(), clause.span())));
        query(before)
                .map(Continuable::state)
                .filter(old -> !old.isEmpty() && obstacles.isEmpty())
                .ifPresent(old -> obstacles.add(
                        StrategyProblems.keptState(wanted.id(), old.get(0).name(), span)));
        if (obstacles.isEmpty() && !sameTopic(next, query(before))) {
            obstacles.add(StrategyProblems.otherTopic(wanted.id(), next.from().span()));
        }
        return obstacles;
    }

    private record Clause(String name, Span span) {}

    static Optional<Query> query(Resource resource) {
        return resource instanceof SqlObject object ? query(object.statement()) : Optional.empty();
    }

    private static Optional<Query> query(Statement statement) {
        if (statement instanceof InsertSelect insert) {
            return Optional.of(insert.query());
        }
        return statement instanceof CreateAsSelect create ? Optional.of(create.query()) : Optional.empty();
    }

    private static List<Clause> state(Query query) {
        List<Clause> clauses = new ArrayList<>();
        if (query.from() instanceof Relation.Join join) {
            add("JOIN", Optional.of(join.right()), clauses);
        }
        add("WINDOW", query.window(), clauses);
        add("GROUP BY", query.groupBy(), clauses);
        add("PARTITION BY", query.partitionBy(), clauses);
        add("HAVING", query.having(), clauses);
        return clauses;
    }

    private static void add(String name, Optional<? extends Node> clause, List<Clause> clauses) {
        clause.ifPresent(found -> clauses.add(new Clause(name, found.span())));
    }

    private boolean sameTopic(Query next, Optional<Query> before) {
        if (before.isEmpty()) {
            return true;
        }
        Optional<String> wanted = source(next);
        Optional<String> running = before.flatMap(Continuable::source);
        return running.equals(wanted)
                || (wanted.flatMap(this::topic).isPresent()
                        && wanted.flatMap(this::topic).equals(running.flatMap(this::topic)));
    }

    private static Optional<String> source(Query query) {
        return query.from() instanceof Relation.Source source
                ? Optional.of(source.name().text())
                : Optional.empty();
    }

    private Optional<String> topic(String source) {
        return live.find(new ResourceId(ResourceKind.STREAM, source))
                .filter(Observed.Source.class::isInstance)
                .map(found -> ((Observed.Source) found).topic());
    }
}
