package dev.weir.sandbox.topology;

import dev.weir.sandbox.row.Key;
import dev.weir.sandbox.row.Row;
import dev.weir.sql.plan.Step;
import dev.weir.sql.plan.TypedExpression;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A plan that needs no state, compiled into one function that a record is pushed through. Transient queries use it, which neither
 * need a consumer group nor topics of their own.
 */
final class StatelessPlan {
    private final Step plan;
    private final Expressions expressions;

    private StatelessPlan(Step plan, Expressions expressions) {
        this.plan = plan;
        this.expressions = expressions;
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
        Output rows = compile(plan, output);
        SourceColumn[] columns = SourceColumn.of(source());
        return record -> rows.accept(record.key(), record.row(columns));
    }

    private Output compile(Step step, Output next) {
        if (step instanceof Step.Filter filter) {
            return compile(filter.input(), filter(filter, next));
        }
        if (step instanceof Step.Select select) {
            Projection projection = Projection.of(select, expressions);
            return compile(select.input(), (key, row) -> next.accept(key, projection.of(row)));
        }
        if (step instanceof Step.SelectKey selectKey) {
            return compile(selectKey.input(), rekey(selectKey, next));
        }
        if (step instanceof Step.FlatMap flatMap) {
            FlatMapStep rows = FlatMapStep.of(flatMap, expressions);
            return compile(flatMap.input(), (key, row) -> rows.apply(row).forEach(result -> next.accept(key, result)));
        }
        return next;
    }

    private Output filter(Step.Filter filter, Output next) {
        Predicate<@Nullable Row> condition = expressions.condition(
                filter.condition(), Layout.of(filter.input().schema()));
        return (key, row) -> {
            if (condition.test(row)) {
                next.accept(key, row);
            }
        };
    }

    private Output rekey(Step.SelectKey step, Output next) {
        Layout layout = Layout.of(step.input().schema());
        Evaluators keys = expressions.compile(step.keys(), layout);
        Relayout relayout = Relayout.of(layout.columns(), step.schema().key(), Layout.of(step.schema()));
        return (key, row) -> {
            Row columns = Row.of(keys.evaluate(row));
            next.accept(Key.of(columns), relayout.apply(row, columns));
        };
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
