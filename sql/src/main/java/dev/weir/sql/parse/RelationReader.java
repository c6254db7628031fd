package dev.weir.sql.parse;

import dev.weir.sql.ast.Origin;
import dev.weir.sql.ast.Relation;
import dev.weir.sql.ast.TimeSpan;
import dev.weir.sql.parse.grammar.DialectParser.AliasedSourceContext;
import dev.weir.sql.parse.grammar.DialectParser.JoinContext;
import dev.weir.sql.parse.grammar.DialectParser.JoinKindContext;
import dev.weir.sql.parse.grammar.DialectParser.RelationContext;
import dev.weir.sql.parse.grammar.DialectParser.WithinContext;
import java.util.Optional;

/** Reads FROM and its joins. */
final class RelationReader {
    private final Reading reading;
    private final NameReader names;
    private final ExpressionReader expressions;
    private final TimeSpanReader timeSpans;

    RelationReader(Reading reading, NameReader names, ExpressionReader expressions, TimeSpanReader timeSpans) {
        this.reading = reading;
        this.names = names;
        this.expressions = expressions;
        this.timeSpans = timeSpans;
    }

    Relation relation(RelationContext context) {
        Relation left = source(context.aliasedSource());
        for (JoinContext join : context.join()) {
            left = join(left, join);
        }
        return left;
    }

    private Relation join(Relation left, JoinContext context) {
        return new Relation.Join(
                Origin.of(left.span().through(reading.span(context))),
                kind(context.joinKind()),
                left,
                source(context.aliasedSource()),
                Optional.ofNullable(context.within()).map(this::within),
                expressions.read(context.expression()));
    }

    private Relation.Source source(AliasedSourceContext context) {
        return new Relation.Source(
                reading.origin(context),
                names.source(context.sourceName(0)),
                Optional.ofNullable(context.sourceName(1)).map(names::source));
    }

    /** WITHIN n means n to both sides. */
    private Relation.Within within(WithinContext context) {
        TimeSpan before = timeSpans.timeSpan(context.timeSpan(0));
        boolean both = context.LPAREN() == null;
        return new Relation.Within(
                reading.origin(context),
                before,
                both ? before : timeSpans.timeSpan(context.timeSpan(1)),
                Optional.ofNullable(context.grace).map(timeSpans::timeSpan));
    }

    private static Relation.Kind kind(JoinKindContext context) {
        if (context.LEFT() != null) {
            return Relation.Kind.LEFT;
        }
        if (context.RIGHT() != null) {
            return Relation.Kind.RIGHT;
        }
        return context.FULL() != null ? Relation.Kind.FULL : Relation.Kind.INNER;
    }
}
