package dev.weir.sql.analyze;

import dev.weir.sql.analyze.SelectList.Item;
import dev.weir.sql.ast.Expression;
import dev.weir.sql.ast.Query;
import dev.weir.sql.ast.SelectItem;
import dev.weir.sql.plan.Rewriter;
import dev.weir.sql.plan.Step;
import dev.weir.sql.plan.TypedExpression;
import dev.weir.sql.plan.TypedExpression.ColumnReference;
import dev.weir.sql.plan.TypedExpression.NullConstant;
import dev.weir.sql.schema.Format;
import dev.weir.sql.schema.FormatName;
import dev.weir.sql.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** PARTITION BY: a stream by another key. What SELECT asks for in the same words is the new key. */
final class Partitioning {
    private final Context context;
    private final Query query;
    private final List<TypedExpression> expressions = new ArrayList<>();
    private final List<Row.Key> keys = new ArrayList<>();

    Partitioning(Context context, Query query) {
        this.context = context;
        this.query = query;
    }

    Row apply(Row row) {
        List<Expression> written = query.partitionBy().orElseThrow().expressions();
        ExpressionTyper typer = new ExpressionTyper(context, row.scope("PARTITION BY"));
        written.forEach(expression -> expressions.add(typer.type(expression)));
        if (!check(row, written)) {
            return row;
        }
        if (expressions.get(0) instanceof NullConstant) {
            Schema keyless = Schema.of(List.of(), row.schema().value());
            return row.with(
                    new Step.SelectKey(row.step(), List.of(), row.keyFormat(), keyless), row.entries(), List.of());
        }
        if (row.isKeyedBy(expressions)) {
            return row;
        }
        Row rekeyed = SelectKeys.rekey(row, expressions, keyFormat(row), aliases());
        keys.addAll(rekeyed.keys());
        FormatLimits.checkKeyTypes(
                context, rekeyed.schema().key(), query.partitionBy().orElseThrow());
        return rekeyed;
    }

    /** An expression of PARTITION BY in SELECT becomes the key column that holds it. */
    Item rewrite(Item item) {
        return item.with(new Rewriter(this::key).rewrite(item.expression()));
    }

    private Optional<TypedExpression> key(TypedExpression part) {
        int position = keys.isEmpty() ? -1 : expressions.indexOf(part);
        return position < 0
                ? Optional.empty()
                : Optional.of(new ColumnReference(keys.get(position).name(), part.type()));
    }

    private boolean check(Row row, List<Expression> written) {
        Query.Grouping clause = query.partitionBy().orElseThrow();
        if (written.isEmpty()) {
            context.report(Problem.MISPLACED_CLAUSE, clause, "PARTITION BY needs at least one expression.");
            return false;
        }
        if (row.window().isPresent() && !row.isKeyedBy(expressions)) {
            context.report(Problem.MISPLACED_CLAUSE, clause, "Records with windowed keys can't get another key.");
            return false;
        }
        boolean hasNull = expressions.stream().anyMatch(NullConstant.class::isInstance);
        if (hasNull && expressions.size() > 1) {
            context.report(
                    Problem.MISPLACED_CLAUSE,
                    clause,
                    "NULL in PARTITION BY means no key at all, so that it has to stand alone.");
            return false;
        }
        return true;
    }

    private static Format keyFormat(Row row) {
        return row.keyFormat().name() == FormatName.NONE ? Format.of(FormatName.KAFKA) : row.keyFormat();
    }

    private List<String> aliases() {
        List<String> aliases = new ArrayList<>();
        for (SelectItem item : query.select()) {
            if (item instanceof SelectItem.Single single) {
                single.alias().ifPresent(alias -> aliases.add(alias.text()));
            }
        }
        return aliases;
    }
}
