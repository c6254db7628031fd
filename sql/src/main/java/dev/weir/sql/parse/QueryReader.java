package dev.weir.sql.parse;

import dev.weir.sql.ast.Expression;
import dev.weir.sql.ast.Query;
import dev.weir.sql.ast.SelectItem;
import dev.weir.sql.parse.grammar.DialectParser.AllFieldsContext;
import dev.weir.sql.parse.grammar.DialectParser.ExpressionContext;
import dev.weir.sql.parse.grammar.DialectParser.GroupingContext;
import dev.weir.sql.parse.grammar.DialectParser.PlainContext;
import dev.weir.sql.parse.grammar.DialectParser.QueryContext;
import dev.weir.sql.parse.grammar.DialectParser.SelectAllContext;
import dev.weir.sql.parse.grammar.DialectParser.SelectAllOfContext;
import dev.weir.sql.parse.grammar.DialectParser.SelectSingleContext;
import dev.weir.sql.parse.grammar.DialectParser.ValueContext;
import dev.weir.sql.parse.grammar.DialectParserBaseVisitor;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Reads SELECT: its list and its clauses. */
final class QueryReader extends DialectParserBaseVisitor<SelectItem> {
    private final Reading reading;
    private final NameReader names;
    private final LiteralReader literals;
    private final ExpressionReader expressions;
    private final RelationReader relations;
    private final WindowReader windows;

    QueryReader(Reading reading, NameReader names, LiteralReader literals, ExpressionReader expressions) {
        this.reading = reading;
        this.names = names;
        this.literals = literals;
        this.expressions = expressions;
        TimeSpanReader timeSpans = new TimeSpanReader(reading, literals);
        this.relations = new RelationReader(reading, names, expressions, timeSpans);
        this.windows = new WindowReader(reading, timeSpans);
    }

    /** A query as written; a pull query if it says nothing of EMIT. */
    Query query(QueryContext context) {
        return query(context, emit(context));
    }

    /** The query of CREATE … AS or INSERT INTO: it emits changes, said or not. */
    Query persistentQuery(QueryContext context) {
        return query(context, Optional.of(emit(context).orElse(Query.Emit.CHANGES)));
    }

    @Override
    public SelectItem visitSelectAll(SelectAllContext context) {
        return new SelectItem.All(reading.origin(context), Optional.empty());
    }

    @Override
    public SelectItem visitSelectAllOf(SelectAllOfContext context) {
        return new SelectItem.All(reading.origin(context), Optional.of(names.name(context.identifier())));
    }

    @Override
    public SelectItem visitSelectSingle(SelectSingleContext context) {
        Optional<AllFieldsContext> allFields = allFields(context.expression());
        if (allFields.isPresent() && context.identifier() == null) {
            return new SelectItem.AllFields(
                    reading.origin(context), expressions.read(allFields.get().primary()));
        }
        return new SelectItem.Single(
                reading.origin(context),
                expressions.read(context.expression()),
                Optional.ofNullable(context.identifier()).map(names::name));
    }

    private Query query(QueryContext context, Optional<Query.Emit> emit) {
        return new Query(
                reading.origin(context),
                context.selectItem().stream().map(item -> item.accept(this)).toList(),
                relations.relation(context.relation()),
                Optional.ofNullable(context.window()).map(window -> window.accept(windows)),
                expression(context.where),
                grouping(context.groupBy),
                grouping(context.partitionBy),
                expression(context.having),
                emit,
                context.number() == null ? OptionalInt.empty() : literals.intValue(context.number()));
    }

    private Optional<Expression> expression(@Nullable ExpressionContext context) {
        return Optional.ofNullable(context).map(expressions::read);
    }

    private Optional<Query.Grouping> grouping(@Nullable GroupingContext context) {
        return Optional.ofNullable(context)
                .map(present ->
                        new Query.Grouping(reading.origin(present), expressions.readAll(present.valueExpression())));
    }

    private static Optional<Query.Emit> emit(QueryContext context) {
        if (context.EMIT() == null) {
            return Optional.empty();
        }
        return Optional.of(context.FINAL() == null ? Query.Emit.CHANGES : Query.Emit.FINAL);
    }

    /** The item, if it is {@code struct->*} and nothing more. */
    private static Optional<AllFieldsContext> allFields(ExpressionContext item) {
        if (item instanceof PlainContext plain
                && plain.predicated().predicate() == null
                && plain.predicated().valueExpression() instanceof ValueContext value
                && value.primary() instanceof AllFieldsContext allFields) {
            return Optional.of(allFields);
        }
        return Optional.empty();
    }
}
