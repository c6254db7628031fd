package dev.weir.sql.upgrade;

import dev.weir.sql.plan.Step;
import dev.weir.sql.upgrade.Obstacle.Part;

/**
 * What a user calls a step.
 *
 * @param words such as "a JOIN"
 */
record StepClause(Part part, String words) {
    static StepClause of(Step step) {
        return step.accept(new Naming());
    }

    private static final class Naming implements Step.Visitor<StepClause> {
        @Override
        public StepClause source(Step.Source source) {
            return new StepClause(Part.FROM, "something that is read");
        }

        @Override
        public StepClause filter(Step.Filter filter) {
            return new StepClause(Part.HAVING, "HAVING");
        }

        @Override
        public StepClause select(Step.Select select) {
            return new StepClause(Part.COLUMNS, "columns");
        }

        @Override
        public StepClause selectKey(Step.SelectKey selectKey) {
            return new StepClause(Part.PARTITION_BY, "PARTITION BY");
        }

        @Override
        public StepClause flatMap(Step.FlatMap flatMap) {
            return new StepClause(Part.TABLE_FUNCTION, "a table function");
        }

        @Override
        public StepClause groupBy(Step.GroupBy groupBy) {
            return new StepClause(Part.GROUP_BY, "GROUP BY");
        }

        @Override
        public StepClause aggregate(Step.Aggregate aggregate) {
            return new StepClause(Part.AGGREGATE, "an aggregation");
        }

        @Override
        public StepClause streamStreamJoin(Step.StreamStreamJoin join) {
            return join();
        }

        @Override
        public StepClause streamTableJoin(Step.StreamTableJoin join) {
            return join();
        }

        @Override
        public StepClause tableTableJoin(Step.TableTableJoin join) {
            return join();
        }

        @Override
        public StepClause foreignKeyJoin(Step.ForeignKeyJoin join) {
            return join();
        }

        @Override
        public StepClause sink(Step.Sink sink) {
            return new StepClause(Part.TOPIC, "a topic");
        }

        private static StepClause join() {
            return new StepClause(Part.JOIN, "a join");
        }
    }
}
