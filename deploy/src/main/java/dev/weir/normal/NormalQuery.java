package dev.weir.normal;

import dev.weir.sql.ast.Expression;
import dev.weir.sql.ast.Name;
import dev.weir.sql.ast.Query;
import dev.weir.sql.ast.Relation;
import dev.weir.sql.ast.SelectItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Queries: every selected column has its name, a single source needs no alias and its columns no prefix, and changes are emitted where
 * nothing else is said.
 */
final class NormalQuery {
    private final NormalExpression expressions;
    private final boolean single;
    private int unnamed;

    private NormalQuery(Query query) {
        this.single = query.from() instanceof Relation.Source;
        this.expressions = new NormalExpression(
                query.from() instanceof Relation.Source source
                        ? List.of(source.name().text(), alias(source).text())
                        : List.of());
    }

    static Query of(Query query) {
        return new NormalQuery(query).normal(query);
    }

    private Query normal(Query query) {
        return new Query(
                query.origin(),
                items(query.select()),
                relation(query.from()),
                query.window(),
                query.where().map(expressions::of),
                query.groupBy().map(this::grouping),
                query.partitionBy().map(this::grouping),
                query.having().map(expressions::of),
                Optional.of(query.emit().orElse(Query.Emit.CHANGES)),
                query.limit());
    }

    private Query.Grouping grouping(Query.Grouping grouping) {
        return new Query.Grouping(grouping.origin(), expressions.of(grouping.expressions()));
    }

    private Relation relation(Relation relation) {
        if (relation instanceof Relation.Join join) {
            return new Relation.Join(
                    join.origin(),
                    join.kind(),
                    relation(join.left()),
                    source(join.right()),
                    join.within(),
                    expressions.of(join.condition()));
        }
        return source((Relation.Source) relation);
    }

    private Relation.Source source(Relation.Source source) {
        Optional<Name> alias = single ? Optional.empty() : Optional.of(alias(source));
        return new Relation.Source(source.origin(), source.name(), alias);
    }

    private static Name alias(Relation.Source source) {
        return source.alias().orElse(source.name());
    }

    private List<SelectItem> items(List<SelectItem> items) {
        List<SelectItem> normal = new ArrayList<>();
        items.forEach(item -> normal.add(item(item)));
        return normal;
    }

    private SelectItem item(SelectItem item) {
        if (item instanceof SelectItem.All all) {
            return new SelectItem.All(all.origin(), single ? Optional.empty() : all.source());
        }
        if (item instanceof SelectItem.AllFields fields) {
            return new SelectItem.AllFields(fields.origin(), expressions.of(fields.struct()));
        }
        SelectItem.Single one = (SelectItem.Single) item;
        Optional<Name> alias = one.alias().or(() -> implied(one.expression()));
        return new SelectItem.Single(one.origin(), expressions.of(one.expression()), alias);
    }

    /** A column of a join is named by the schemas of both sides, so that its name is left open. */
    private Optional<Name> implied(Expression expression) {
        if (expression instanceof Expression.Column column) {
            return single || column.source().isPresent() ? Optional.of(column.name()) : Optional.empty();
        }
        if (expression instanceof Expression.FieldOf field) {
            return Optional.of(field.field());
        }
        return Optional.of(new Name(expression.origin(), "KSQL_COL_" + unnamed++));
    }
}
