package dev.weir.sandbox.topology;

import dev.weir.sandbox.row.Key;
import dev.weir.sandbox.row.Row;
import dev.weir.sql.ast.SourceKind;
import dev.weir.sql.plan.Step;
import dev.weir.sql.plan.TypedExpression;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A plan that needs no state, compiled into one function that a record is pushed through. Transient queries use it, which neither
 * need a consumer group nor topics of their own, and so does what stands right behind a stream's source.
 */
final class StatelessPlan {
    private final Step plan;
    private final Expressions expressions;
    private final Stage stages;

    private StatelessPlan(Step plan, Expressions expressions) {
        this.plan = plan;
        this.expressions = expressions;
        this.stages = compile(plan, expressions);
    }

    /** Nothing where the plan has a join, an aggregation or the like. */
    static Optional<StatelessPlan> of(Step plan, Expressions expressions) {
        Step step = plan;
        while (step instanceof Step.Filter
                || step instanceof Step.Select
                || step instanceof Step.SelectKey
                || step instanceof Step.FlatMap) {
            step = step.inputs().get(0);
        }
        return step instanceof Step.Source ? Optional.of(new StatelessPlan(plan, expressions)) : Optional.empty();
    }

    /** The same for a step right behind a stream's source, or the source itself: rows may go, or become others, but their keys stay. */
    static Optional<StatelessPlan> behindStream(Step plan, Expressions expressions) {
        Step step = plan;
        while (step instanceof Step.Filter || step instanceof Step.Select || step instanceof Step.FlatMap) {
            step = step.inputs().get(0);
        }
        return step instanceof Step.Source && step.kind() == SourceKind.STREAM
                ? Optional.of(new StatelessPlan(plan, expressions))
                : Optional.empty();
    }

    /** Whether a record without a row comes out as one: SELECT takes no row for no row, all else needs a row. */
    boolean keepsAbsentRows() {
        Step step = plan;
        while (step instanceof Step.Select select) {
            step = select.input();
        }
        return step instanceof Step.Source;
    }

    Step.Source source() {
        Step step = plan;
        while (!(step instanceof Step.Source)) {
            step = step.inputs().get(0);
        }
        return (Step.Source) step;
    }

    /** The filter on the source's own rows. */
    Optional<Step.Filter> firstFilter() {
        return KeyLookup.innermost(plan);
    }

    @Nullable
    Object constant(TypedExpression expression) {
        return expressions
                .compile("a constant", expression, new Layout(List.of()))
                .evaluate(Row.EMPTY);
    }

    /** A function that takes records of the source and passes what becomes of them on. */
    Input into(Output output) {
        Output rows = stages.before(output);
        SourceColumn[] columns = SourceColumn.of(source());
        return record -> rows.accept(record.key(), record.row(columns));
    }

    private static Stage compile(Step step, Expressions expressions) {
        if (step instanceof Step.Filter filter) {
            return compile(filter.input(), expressions).then(filter(filter, expressions));
        }
        if (step instanceof Step.Select select) {
            Projection projection = Projection.of(select, expressions);
            return compile(select.input(), expressions)
                    .then(next -> (key, row) -> next.accept(key, projection.of(row)));
        }
        if (step instanceof Step.SelectKey selectKey) {
            return compile(selectKey.input(), expressions).then(rekey(selectKey, expressions));
        }
        if (step instanceof Step.FlatMap flatMap) {
            FlatMapStep rows = FlatMapStep.of(flatMap, expressions);
            return compile(flatMap.input(), expressions)
                    .then(next -> (key, row) -> rows.apply(row).forEach(result -> next.accept(key, result)));
        }
        return next -> next;
    }

    private static Stage filter(Step.Filter step, Expressions expressions) {
        Predicate<@Nullable Row> condition =
                expressions.condition(step.condition(), Layout.of(step.input().schema()));
        return next -> (key, row) -> {
            if (condition.test(row)) {
                next.accept(key, row);
            }
        };
    }

    private static Stage rekey(Step.SelectKey step, Expressions expressions) {
        Layout layout = Layout.of(step.input().schema());
        Evaluators keys = expressions.compile(step.keys(), layout);
        Relayout relayout = Relayout.of(layout.columns(), step.schema().key(), Layout.of(step.schema()));
        return next -> (key, row) -> {
            Row columns = Row.of(keys.evaluate(row));
            next.accept(Key.of(columns), relayout.apply(row, columns));
        };
    }

    /** What a step does to rows on their way to the next one. */
    @FunctionalInterface
    private interface Stage {
        Output before(Output next);

        default Stage then(Stage later) {
            return next -> before(later.before(next));
        }
    }

    /** Takes records of the source. */
    @FunctionalInterface
    interface Input {
        void accept(SourceRecord source);
    }

    /** Takes rows of the result. */
    @FunctionalInterface
    interface Output {
        void accept(@Nullable Key key, Row row);
    }
}
