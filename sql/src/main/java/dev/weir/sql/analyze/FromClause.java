package dev.weir.sql.analyze;

import dev.weir.sql.ast.Relation;
import dev.weir.sql.schema.DataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sources that FROM names, in written order. */
final class FromClause {
    private final Context context;
    private final List<Input> inputs = new ArrayList<>();
    private boolean complete = true;

    FromClause(Context context, Relation relation) {
        this.context = context;
        collect(relation);
    }

    List<Input> inputs() {
        return inputs;
    }

    /** All sources are known; otherwise nothing can be said of the rest of the query. */
    boolean isComplete() {
        return complete;
    }

    Input leftMost() {
        return inputs.get(0);
    }

    boolean isJoin() {
        return inputs.size() > 1;
    }

    Input of(Relation.Source written) {
        return inputs.stream()
                .filter(input -> input.written() == written)
                .findFirst()
                .orElseThrow();
    }

    private void collect(Relation relation) {
        if (relation instanceof Relation.Join join) {
            collect(join.left());
            collect(join.right());
            return;
        }
        Relation.Source written = (Relation.Source) relation;
        Optional<DataSource> source = context.source(written.name());
        if (source.isEmpty()) {
            complete = false;
            return;
        }
        add(new Input(written.alias().orElse(written.name()).text(), source.get(), written));
    }

    private void add(Input added) {
        for (Input input : inputs) {
            if (input.source().name().equals(added.source().name())) {
                context.report(
                        Problem.UNSUPPORTED_JOIN,
                        added.written(),
                        added.source().name() + " is joined already; ksqlDB reads a source only once in a query.",
                        "CREATE STREAM … AS SELECT * makes a second one to join with.");
                complete = false;
            } else if (input.alias().equals(added.alias())) {
                context.report(
                        Problem.NAME_TAKEN,
                        added.written(),
                        "Another source of this query is called " + added.alias() + ".");
                complete = false;
            }
        }
        inputs.add(added);
    }
}
