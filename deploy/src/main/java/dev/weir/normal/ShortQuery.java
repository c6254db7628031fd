package dev.weir.normal;

import dev.weir.sql.ast.Expression;
import dev.weir.sql.ast.Name;
import dev.weir.sql.ast.Query;
import dev.weir.sql.ast.Relation;
import dev.weir.sql.ast.SelectItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Queries without aliases and prefixes that say nothing. */
final class ShortQuery {
    /** Columns that every source has without declaring them. */
    private static final List<String> EVERYWHERE =
            List.of("ROWTIME", "ROWPARTITION", "ROWOFFSET", "WINDOWSTART", "WINDOWEND");

    private final NormalExpression expressions;
    private final boolean single;
    private final Set<String> ambiguous;
    private int unnamed;

    private ShortQuery(Query query, Function<String, List<String>> columns) {
        this.single = query.from() instanceof Relation.Source;
        this.expressions = new NormalExpression(
                query.from() instanceof Relation.Source source
                        ? List.of(source.name().text(), alias(source).text())
                        : List.of());
        this.ambiguous = single ? Set.of() : ambiguous(query.from(), columns);
    }

    static Query of(Query query, Function<String, List<String>> columns) {
        return new ShortQuery(query, columns).shortened(query);
    }

    private Query shortened(Query query) {
        return new Query(
                query.origin(),
                items(query.select()),
                relation(query.from()),
                query.window(),
                query.where().map(expressions::of),
                query.groupBy().map(this::grouping),
                query.partitionBy().map(this::grouping),
                query.having().map(expressions::of),
                query.emit(),
                query.limit());
    }

    /** Columns of several of the joined sources, and all of those that aren't known: without an alias they are named after their source as well. */
    private static Set<String> ambiguous(Relation relation, Function<String, List<String>> columns) {
        Set<String> seen = new TreeSet<>(EVERYWHERE);
        Set<String> twice = new TreeSet<>(EVERYWHERE);
        for (Relation.Source source : sources(relation)) {
            List<String> own = columns.apply(source.name().text());
            own.stream().filter(column -> !seen.add(column)).forEach(twice::add);
            if (own.isEmpty()) {
                twice.add("");
            }
        }
        return twice;
    }

    private static List<Relation.Source> sources(Relation relation) {
        List<Relation.Source> sources = new ArrayList<>();
        Relation rest = relation;
        while (rest instanceof Relation.Join join) {
            sources.add(join.right());
            rest = join.left();
        }
        sources.add((Relation.Source) rest);
        return sources;
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
        Optional<Name> alias = single ? Optional.empty() : source.alias().filter(name -> !name.equals(source.name()));
        return new Relation.Source(source.origin(), source.name(), alias);
    }

    private static Name alias(Relation.Source source) {
        return source.alias().orElse(source.name());
    }

    private List<SelectItem> items(List<SelectItem> items) {
        List<SelectItem> shortened = new ArrayList<>();
        items.forEach(item -> shortened.add(item(item)));
        return shortened;
    }

    private SelectItem item(SelectItem item) {
        if (item instanceof SelectItem.All all) {
            return new SelectItem.All(all.origin(), single ? Optional.empty() : all.source());
        }
        if (item instanceof SelectItem.AllFields fields) {
            return new SelectItem.AllFields(fields.origin(), expressions.of(fields.struct()));
        }
        SelectItem.Single one = (SelectItem.Single) item;
        return new SelectItem.Single(one.origin(), expressions.of(one.expression()), alias(one));
    }

    private Optional<Name> alias(SelectItem.Single one) {
        if (isNamedByItself(one.expression())) {
            return one.alias().filter(name -> !implied(one.expression()).equals(Optional.of(name.text())));
        }
        boolean counted =
                one.alias().map(Name::text).orElse("KSQL_COL_" + unnamed).equals("KSQL_COL_" + unnamed);
        unnamed += counted ? 1 : 0;
        return counted ? Optional.empty() : one.alias();
    }

    private static boolean isNamedByItself(Expression expression) {
        return expression instanceof Expression.Column || expression instanceof Expression.FieldOf;
    }

    private Optional<String> implied(Expression expression) {
        if (expression instanceof Expression.FieldOf field) {
            return Optional.of(field.field().text());
        }
        return expression instanceof Expression.Column column && isUnique(column)
                ? Optional.of(column.name().text())
                : Optional.empty();
    }

    private boolean isUnique(Expression.Column column) {
        boolean known =
                !ambiguous.contains("") && !ambiguous.contains(column.name().text());
        return single || column.source().isPresent() && known;
    }
}
