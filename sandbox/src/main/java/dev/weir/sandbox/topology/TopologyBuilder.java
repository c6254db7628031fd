package dev.weir.sandbox.topology;

import dev.weir.functions.UserFunctions;
import dev.weir.sandbox.expression.user.UserCalls;
import dev.weir.sandbox.row.Row;
import dev.weir.sandbox.serde.Formats;
import dev.weir.sql.analyze.SessionProperties;
import dev.weir.sql.plan.Step;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.jspecify.annotations.Nullable;

/** Turns the steps of a plan into a topology, as one would write it by hand: a step at a time, inputs first; what stands right behind a stream's source is one step. */
final class TopologyBuilder implements Step.Visitor<Node> {
    private final StreamsBuilder builder = new StreamsBuilder();
    private final StepContext context;

    TopologyBuilder(Formats formats, UserFunctions functions, SessionProperties properties, QueryLog log) {
        Expressions expressions = new Expressions(log, new UserCalls(functions, properties));
        this.context = new StepContext(formats, properties, expressions, new StoreNames());
    }

    Topology build(Step plan, Properties streamsProperties) {
        build(plan);
        return builder.build(streamsProperties);
    }

    /** The node of a step, for plans that don't end in a sink; {@link #topology} completes them. */
    Node build(Step step) {
        return StatelessPlan.behindStream(step, context.expressions())
                .map(plan -> new SourceStep(plan, context).build(builder))
                .orElseGet(() -> step.accept(this));
    }

    Topology topology(Properties streamsProperties) {
        return builder.build(streamsProperties);
    }

    @Override
    public Node source(Step.Source source) {
        return new SourceStep(StatelessPlan.of(source, context.expressions()).orElseThrow(), context).build(builder);
    }

    @Override
    public Node filter(Step.Filter filter) {
        Predicate<@Nullable Row> condition = context.expressions()
                .condition(filter.condition(), Layout.of(filter.input().schema()));
        Node input = build(filter.input());
        if (input instanceof Node.StreamNode stream) {
            return new Node.StreamNode(stream.stream().filter((key, row) -> condition.test(row)), stream.keys());
        }
        return filterTable(input.asTable(), condition);
    }

    private static <K> Node filterTable(Node.TableNode<K> table, Predicate<@Nullable Row> condition) {
        return table.with(
                table.table().filter((key, row) -> condition.test(row)),
                (key, row) -> condition.test(row) ? row : null);
    }

    @Override
    public Node select(Step.Select select) {
        Projection projection = Projection.of(select, context.expressions());
        if (select.input() instanceof Step.StreamTableJoin join) {
            return joined(join, projection::of);
        }
        Node input = build(select.input());
        if (input instanceof Node.StreamNode stream) {
            return new Node.StreamNode(stream.stream().mapValues(projection::apply), stream.keys());
        }
        return selectTable(input.asTable(), projection, Layout.of(select.schema()));
    }

    private <K> Node selectTable(Node.TableNode<K> table, Projection projection, Layout output) {
        return table.with(
                table.table().mapValues(projection::apply, context.values(output)),
                (key, row) -> projection.apply(row));
    }

    @Override
    public Node selectKey(Step.SelectKey selectKey) {
        return new SelectKeyStep(selectKey, context).build(build(selectKey.input()));
    }

    @Override
    public Node flatMap(Step.FlatMap flatMap) {
        FlatMapStep step = FlatMapStep.of(flatMap, context.expressions());
        Node.StreamNode input = build(flatMap.input()).asStream();
        return new Node.StreamNode(input.stream().flatMapValues(step::apply), input.keys());
    }

    @Override
    public Node groupBy(Step.GroupBy groupBy) {
        return new GroupByStep(groupBy, context).build(build(groupBy.input()));
    }

    @Override
    public Node aggregate(Step.Aggregate aggregate) {
        Step.Aggregate lean = LeanGroups.of(aggregate);
        return new AggregateStep(lean, context).build(build(lean.input()));
    }

    @Override
    public Node streamStreamJoin(Step.StreamStreamJoin join) {
        return new StreamStreamJoinStep(join, context)
                .build(build(join.left()).asStream(), build(join.right()).asStream());
    }

    @Override
    public Node streamTableJoin(Step.StreamTableJoin join) {
        return joined(join, row -> row);
    }

    private Node joined(Step.StreamTableJoin join, UnaryOperator<Row> then) {
        return new StreamTableJoinStep(join, context, then)
                .build(build(join.left()).asStream(), build(join.right()).asKeyedTable());
    }

    @Override
    public Node tableTableJoin(Step.TableTableJoin join) {
        return new TableTableJoinStep(join, context)
                .build(build(join.left()).asKeyedTable(), build(join.right()).asKeyedTable());
    }

    @Override
    public Node foreignKeyJoin(Step.ForeignKeyJoin join) {
        return new ForeignKeyJoinStep(join, context)
                .build(build(join.left()).asKeyedTable(), build(join.right()).asKeyedTable());
    }

    @Override
    public Node sink(Step.Sink sink) {
        return new SinkStep(sink, context).build(build(sink.input()));
    }
}
