package dev.weir.sql.analyze;

import dev.weir.sql.ast.SourceKind;
import dev.weir.sql.plan.Step;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The steps of a plan by the names that ksqlDB gives them, the root first. */
final class StepNames implements Step.Visitor<String> {
    static String of(Analyzed analyzed) {
        return analyzed instanceof Analyzed.PersistentQuery query ? of(query.plan()) : "";
    }

    private static String of(Step step) {
        String name = step.accept(new StepNames());
        Stream<String> inputs = step.inputs().stream().map(StepNames::of);
        return Stream.concat(Stream.of(name), inputs)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String kind(Step step) {
        return step.kind() == SourceKind.STREAM ? "stream" : "table";
    }

    @Override
    public String source(Step.Source source) {
        String kind = source.source().isTable() ? "Table" : "Stream";
        return source.source().window().isPresent() ? "windowed" + kind + "Source" : kind(source) + "Source";
    }

    @Override
    public String filter(Step.Filter filter) {
        return kind(filter) + "Filter";
    }

    @Override
    public String select(Step.Select select) {
        return kind(select) + "Select";
    }

    @Override
    public String selectKey(Step.SelectKey selectKey) {
        return kind(selectKey) + "SelectKey";
    }

    @Override
    public String flatMap(Step.FlatMap flatMap) {
        return kind(flatMap) + "FlatMap";
    }

    @Override
    public String groupBy(Step.GroupBy groupBy) {
        return kind(groupBy) + (groupBy.rekeys() ? "GroupBy" : "GroupByKey");
    }

    @Override
    public String aggregate(Step.Aggregate aggregate) {
        return kind(aggregate.input()) + (aggregate.window().isPresent() ? "WindowedAggregate" : "Aggregate");
    }

    @Override
    public String streamStreamJoin(Step.StreamStreamJoin join) {
        return "streamStreamJoin";
    }

    @Override
    public String streamTableJoin(Step.StreamTableJoin join) {
        return "streamTableJoin";
    }

    @Override
    public String tableTableJoin(Step.TableTableJoin join) {
        return "tableTableJoin";
    }

    @Override
    public String foreignKeyJoin(Step.ForeignKeyJoin join) {
        return "fkTableTableJoin";
    }

    @Override
    public String sink(Step.Sink sink) {
        return kind(sink) + "Sink";
    }
}
