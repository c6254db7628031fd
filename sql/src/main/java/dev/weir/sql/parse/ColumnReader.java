package dev.weir.sql.parse;

import dev.weir.sql.ast.ColumnElement;
import dev.weir.sql.ast.ColumnElement.Constraint;
import dev.weir.sql.parse.grammar.DialectParser.AdditionContext;
import dev.weir.sql.parse.grammar.DialectParser.ColumnElementContext;
import dev.weir.sql.parse.grammar.DialectParser.ColumnElementsContext;
import dev.weir.sql.parse.grammar.DialectParser.HeaderConstraintContext;
import dev.weir.sql.parse.grammar.DialectParser.HeadersConstraintContext;
import dev.weir.sql.parse.grammar.DialectParser.KeyConstraintContext;
import dev.weir.sql.parse.grammar.DialectParserBaseVisitor;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the columns of CREATE and ALTER, and what constrains them. */
final class ColumnReader extends DialectParserBaseVisitor<Constraint> {
    private final Reading reading;
    private final NameReader names;
    private final LiteralReader literals;
    private final TypeReader types;

    ColumnReader(Reading reading, NameReader names, LiteralReader literals, TypeReader types) {
        this.reading = reading;
        this.names = names;
        this.literals = literals;
        this.types = types;
    }

    List<ColumnElement> columns(@Nullable ColumnElementsContext context) {
        return context == null
                ? List.of()
                : context.columnElement().stream().map(this::column).toList();
    }

    ColumnElement addition(AdditionContext context) {
        return new ColumnElement(
                reading.origin(context),
                names.name(context.identifier()),
                context.type().accept(types),
                new Constraint.None());
    }

    @Override
    public Constraint visitKeyConstraint(KeyConstraintContext context) {
        return context.PRIMARY() == null ? new Constraint.Key() : new Constraint.PrimaryKey();
    }

    @Override
    public Constraint visitHeadersConstraint(HeadersConstraintContext context) {
        return new Constraint.Headers(Optional.empty());
    }

    @Override
    public Constraint visitHeaderConstraint(HeaderConstraintContext context) {
        return new Constraint.Headers(Optional.of(literals.string(context.STRING_LITERAL())));
    }

    private ColumnElement column(ColumnElementContext context) {
        Constraint constraint = context.constraint() == null
                ? new Constraint.None()
                : context.constraint().accept(this);
        return new ColumnElement(
                reading.origin(context),
                names.name(context.identifier()),
                context.type().accept(types),
                constraint);
    }
}
