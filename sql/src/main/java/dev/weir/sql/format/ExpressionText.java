package dev.weir.sql.format;

import dev.weir.sql.ast.Expression;
import dev.weir.sql.ast.ExpressionVisitor;
import dev.weir.sql.ast.Literal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes expressions, with no more parentheses than are needed. */
final class ExpressionText implements ExpressionVisitor<String> {
    private final TypeText types = new TypeText();

    String text(Expression expression) {
        return expression.accept(this);
    }

    /** The text for a place that takes only what holds together at least as tightly as {@code needed}. */
    String text(Expression expression, Binding needed) {
        String text = text(expression);
        return Binding.of(expression).compareTo(needed) < 0 ? "(" + text + ")" : text;
    }

    /** The text for a place that takes values but no conditions, unless these are in parentheses. */
    String value(Expression expression) {
        return text(expression, Binding.CONCATENATION);
    }

    String list(List<Expression> expressions) {
        return expressions.stream().map(this::text).collect(Collectors.joining(", "));
    }

    String values(List<Expression> expressions) {
        return expressions.stream().map(this::value).collect(Collectors.joining(", "));
    }

    @Override
    public String visit(Literal.NullValue expression) {
        return LiteralText.of(expression);
    }

    @Override
    public String visit(Literal.BooleanValue expression) {
        return LiteralText.of(expression);
    }

    @Override
    public String visit(Literal.IntegerValue expression) {
        return LiteralText.of(expression);
    }

    @Override
    public String visit(Literal.LongValue expression) {
        return LiteralText.of(expression);
    }

    @Override
    public String visit(Literal.DecimalValue expression) {
        return LiteralText.of(expression);
    }

    @Override
    public String visit(Literal.DoubleValue expression) {
        return LiteralText.of(expression);
    }

    @Override
    public String visit(Literal.StringValue expression) {
        return LiteralText.of(expression);
    }

    @Override
    public String visit(Expression.Column expression) {
        String source =
                expression.source().map(name -> Quoting.name(name) + ".").orElse("");
        return source + Quoting.name(expression.name());
    }

    @Override
    public String visit(Expression.FieldOf expression) {
        return text(expression.struct(), Binding.PRIMARY) + "->" + Quoting.name(expression.field());
    }

    @Override
    public String visit(Expression.ElementOf expression) {
        return text(expression.container(), Binding.PRIMARY) + "[" + value(expression.index()) + "]";
    }

    @Override
    public String visit(Expression.Call expression) {
        String arguments = expression.star() ? "*" : list(expression.arguments());
        return Quoting.function(expression.function()) + "(" + arguments + ")";
    }

    @Override
    public String visit(Expression.Lambda expression) {
        return "(" + Quoting.names(expression.parameters()) + ") => " + text(expression.body());
    }

    @Override
    public String visit(Expression.Unit expression) {
        return expression.unit().name();
    }

    @Override
    public String visit(Expression.Arithmetic expression) {
        Binding binding = Binding.of(expression.operator());
        return text(expression.left(), binding)
                + " "
                + expression.operator().symbol()
                + " "
                + text(expression.right(), binding.tighter());
    }

    /** A minus before digits would be part of the number, and two of them would start a comment. */
    @Override
    public String visit(Expression.Signed expression) {
        String operand = text(expression.operand(), Binding.SIGN);
        if (!expression.negative()) {
            return "+" + operand;
        }
        if (operand.startsWith("-")) {
            return "- " + operand;
        }
        return Binding.isNumber(expression.operand()) ? "-(" + operand + ")" : "-" + operand;
    }

    @Override
    public String visit(Expression.Comparison expression) {
        return value(expression.left()) + " " + expression.operator().symbol() + " " + value(expression.right());
    }

    @Override
    public String visit(Expression.Logical expression) {
        Binding binding = Binding.of(expression);
        return text(expression.left(), binding)
                + " "
                + expression.operator()
                + " "
                + text(expression.right(), binding.tighter());
    }

    @Override
    public String visit(Expression.Not expression) {
        return "NOT " + text(expression.operand(), Binding.NOT);
    }

    @Override
    public String visit(Expression.IsNull expression) {
        return value(expression.operand()) + " IS " + not(expression.negated()) + "NULL";
    }

    @Override
    public String visit(Expression.Between expression) {
        return value(expression.operand())
                + " "
                + not(expression.negated())
                + "BETWEEN "
                + value(expression.low())
                + " AND "
                + value(expression.high());
    }

    @Override
    public String visit(Expression.In expression) {
        return value(expression.operand())
                + " "
                + not(expression.negated())
                + "IN ("
                + list(expression.choices())
                + ")";
    }

    @Override
    public String visit(Expression.Like expression) {
        String escape = expression
                .escape()
                .map(character -> " ESCAPE " + Quoting.string(character.toString()))
                .orElse("");
        return value(expression.operand())
                + " "
                + not(expression.negated())
                + "LIKE "
                + value(expression.pattern())
                + escape;
    }

    @Override
    public String visit(Expression.Cast expression) {
        return "CAST(" + text(expression.operand()) + " AS " + types.text(expression.type()) + ")";
    }

    @Override
    public String visit(Expression.Case expression) {
        String branches = expression.branches().stream()
                .map(branch -> " WHEN " + text(branch.condition()) + " THEN " + text(branch.result()))
                .collect(Collectors.joining());
        return "CASE"
                + optional(" ", expression.operand())
                + branches
                + optional(" ELSE ", expression.otherwise())
                + " END";
    }

    @Override
    public String visit(Expression.ArrayOf expression) {
        return "ARRAY[" + list(expression.elements()) + "]";
    }

    @Override
    public String visit(Expression.MapOf expression) {
        return expression.entries().stream()
                .map(entry -> text(entry.key()) + " := " + text(entry.value()))
                .collect(Collectors.joining(", ", "MAP(", ")"));
    }

    @Override
    public String visit(Expression.StructOf expression) {
        return expression.members().stream()
                .map(member -> Quoting.name(member.name()) + " := " + text(member.value()))
                .collect(Collectors.joining(", ", "STRUCT(", ")"));
    }

    @Override
    public String visit(Expression.AtTimeZone expression) {
        return text(expression.operand(), Binding.TIME_ZONE) + " AT TIME ZONE " + text(expression.zone());
    }

    private String optional(String before, Optional<Expression> expression) {
        return expression.map(present -> before + text(present)).orElse("");
    }

    private static String not(boolean negated) {
        return negated ? "NOT " : "";
    }
}
