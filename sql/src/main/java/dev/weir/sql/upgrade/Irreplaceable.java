package dev.weir.sql.upgrade;

import dev.weir.sql.ast.SourceKind;
import dev.weir.sql.plan.Step;
import dev.weir.sql.upgrade.Obstacle.Part;
import java.util.Optional;

/** Steps whose queries can't be replaced whatever changes, because the server has no way to hand their state on. */
final class Irreplaceable implements Step.Visitor<Optional<Obstacle>> {
    private static final Irreplaceable RULE = new Irreplaceable();

    private Irreplaceable() {}

    static Optional<Obstacle> of(Step step) {
        return step.accept(RULE);
    }

    private static Optional<Obstacle> obstacle(Part part, String what) {
        return Optional.of(new Obstacle(part, what + " can't be replaced in place"));
    }

    @Override
    public Optional<Obstacle> source(Step.Source source) {
        return source.source().window().isPresent()
                ? obstacle(Part.FROM, "queries that read windows")
                : Optional.empty();
    }

    @Override
    public Optional<Obstacle> groupBy(Step.GroupBy groupBy) {
        return groupBy.input().kind() == SourceKind.TABLE
                ? obstacle(Part.GROUP_BY, "aggregations of a table")
                : Optional.empty();
    }

    @Override
    public Optional<Obstacle> aggregate(Step.Aggregate aggregate) {
        if (aggregate.emitsFinal()) {
            return obstacle(Part.EMIT, "queries with EMIT FINAL");
        }
        if (aggregate.window().isPresent()) {
            return obstacle(Part.WINDOW, "windowed aggregations");
        }
        return aggregate.input().kind() == SourceKind.TABLE
                ? obstacle(Part.GROUP_BY, "aggregations of a table")
                : Optional.empty();
    }

    @Override
    public Optional<Obstacle> flatMap(Step.FlatMap flatMap) {
        return obstacle(Part.TABLE_FUNCTION, "queries with table functions");
    }

    @Override
    public Optional<Obstacle> streamStreamJoin(Step.StreamStreamJoin join) {
        return join("stream-stream");
    }

    @Override
    public Optional<Obstacle> streamTableJoin(Step.StreamTableJoin join) {
        return join("stream-table");
    }

    @Override
    public Optional<Obstacle> tableTableJoin(Step.TableTableJoin join) {
        return join("table-table");
    }

    @Override
    public Optional<Obstacle> foreignKeyJoin(Step.ForeignKeyJoin join) {
        return join("foreign-key");
    }

    private static Optional<Obstacle> join(String kind) {
        return obstacle(Part.JOIN, kind + " joins");
    }

    @Override
    public Optional<Obstacle> filter(Step.Filter filter) {
        return Optional.empty();
    }

    @Override
    public Optional<Obstacle> select(Step.Select select) {
        return Optional.empty();
    }

    @Override
    public Optional<Obstacle> selectKey(Step.SelectKey selectKey) {
        return Optional.empty();
    }

    @Override
    public Optional<Obstacle> sink(Step.Sink sink) {
        return Optional.empty();
    }
}
