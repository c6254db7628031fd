package dev.weir.sql.analyze;

import dev.weir.sql.ast.ColumnElement;
import dev.weir.sql.ast.Expression;
import dev.weir.sql.ast.ExpressionVisitor;
import dev.weir.sql.ast.Literal;
import dev.weir.sql.ast.Query;
import dev.weir.sql.ast.Relation;
import dev.weir.sql.ast.SelectItem;
import dev.weir.sql.ast.TypeName;
import dev.weir.sql.ast.TypeNameVisitor;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Collects the sources, functions and custom types that queries, expressions and columns name. */
final class ReferenceCollector implements ExpressionVisitor<ReferenceCollector>, TypeNameVisitor<ReferenceCollector> {
    private static final List<String> BASE_TYPES = List.of(
            "BOOLEAN", "INT", "INTEGER", "BIGINT", "DOUBLE", "STRING", "VARCHAR", "BYTES", "DATE", "TIME", "TIMESTAMP");

    private final Set<Reference> found;

    ReferenceCollector(Set<Reference> found) {
        this.found = found;
    }

    void query(Query query) {
        relation(query.from());
        query.select().forEach(this::item);
        query.where().ifPresent(this::expression);
        query.groupBy().ifPresent(grouping -> expressions(grouping.expressions()));
        query.partitionBy().ifPresent(grouping -> expressions(grouping.expressions()));
        query.having().ifPresent(this::expression);
    }

    void columns(List<ColumnElement> columns) {
        columns.forEach(column -> type(column.type()));
    }

    void type(TypeName type) {
        type.accept(this);
    }

    void expressions(List<Expression> expressions) {
        expressions.forEach(this::expression);
    }

    private void expression(Expression expression) {
        expression.accept(this);
    }

    private void item(SelectItem item) {
        if (item instanceof SelectItem.Single single) {
            expression(single.expression());
        }
        if (item instanceof SelectItem.AllFields fields) {
            expression(fields.struct());
        }
    }

    /** Joins are nested to the left; the stack turns them round to the order of the text. */
    private void relation(Relation relation) {
        Deque<Relation.Join> joins = new ArrayDeque<>();
        Relation rest = relation;
        while (rest instanceof Relation.Join join) {
            joins.push(join);
            rest = join.left();
        }
        source((Relation.Source) rest);
        for (Relation.Join join : joins) {
            source(join.right());
            expression(join.condition());
        }
    }

    private void source(Relation.Source source) {
        found.add(new Reference.Source(source.name().origin(), source.name().text()));
    }

    @Override
    public ReferenceCollector visit(Expression.Call expression) {
        found.add(new Reference.Function(
                expression.function().origin(), expression.function().text()));
        expressions(expression.arguments());
        return this;
    }

    @Override
    public ReferenceCollector visit(Expression.Cast expression) {
        expression(expression.operand());
        type(expression.type());
        return this;
    }

    @Override
    public ReferenceCollector visit(Expression.Column expression) {
        return this;
    }

    @Override
    public ReferenceCollector visit(Expression.FieldOf expression) {
        expression(expression.struct());
        return this;
    }

    @Override
    public ReferenceCollector visit(Expression.ElementOf expression) {
        expression(expression.container());
        expression(expression.index());
        return this;
    }

    @Override
    public ReferenceCollector visit(Expression.Lambda expression) {
        expression(expression.body());
        return this;
    }

    @Override
    public ReferenceCollector visit(Expression.Unit expression) {
        return this;
    }

    @Override
    public ReferenceCollector visit(Expression.Arithmetic expression) {
        expression(expression.left());
        expression(expression.right());
        return this;
    }

    @Override
    public ReferenceCollector visit(Expression.Signed expression) {
        expression(expression.operand());
        return this;
    }

    @Override
    public ReferenceCollector visit(Expression.Comparison expression) {
        expression(expression.left());
        expression(expression.right());
        return this;
    }

    @Override
    public ReferenceCollector visit(Expression.Logical expression) {
        expression(expression.left());
        expression(expression.right());
        return this;
    }

    @Override
    public ReferenceCollector visit(Expression.Not expression) {
        expression(expression.operand());
        return this;
    }

    @Override
    public ReferenceCollector visit(Expression.IsNull expression) {
        expression(expression.operand());
        return this;
    }

    @Override
    public ReferenceCollector visit(Expression.Between expression) {
        expression(expression.operand());
        expression(expression.low());
        expression(expression.high());
        return this;
    }

    @Override
    public ReferenceCollector visit(Expression.In expression) {
        expression(expression.operand());
        expressions(expression.choices());
        return this;
    }

    @Override
    public ReferenceCollector visit(Expression.Like expression) {
        expression(expression.operand());
        expression(expression.pattern());
        return this;
    }

    @Override
    public ReferenceCollector visit(Expression.Case expression) {
        expression.operand().ifPresent(this::expression);
        expression.branches().forEach(branch -> {
            expression(branch.condition());
            expression(branch.result());
        });
        expression.otherwise().ifPresent(this::expression);
        return this;
    }

    @Override
    public ReferenceCollector visit(Expression.ArrayOf expression) {
        expressions(expression.elements());
        return this;
    }

    @Override
    public ReferenceCollector visit(Expression.MapOf expression) {
        expression.entries().forEach(entry -> {
            expression(entry.key());
            expression(entry.value());
        });
        return this;
    }

    @Override
    public ReferenceCollector visit(Expression.StructOf expression) {
        expression.members().forEach(member -> expression(member.value()));
        return this;
    }

    @Override
    public ReferenceCollector visit(Expression.AtTimeZone expression) {
        expression(expression.operand());
        return this;
    }

    @Override
    public ReferenceCollector visit(Literal.NullValue expression) {
        return this;
    }

    @Override
    public ReferenceCollector visit(Literal.BooleanValue expression) {
        return this;
    }

    @Override
    public ReferenceCollector visit(Literal.IntegerValue expression) {
        return this;
    }

    @Override
    public ReferenceCollector visit(Literal.LongValue expression) {
        return this;
    }

    @Override
    public ReferenceCollector visit(Literal.DecimalValue expression) {
        return this;
    }

    @Override
    public ReferenceCollector visit(Literal.DoubleValue expression) {
        return this;
    }

    @Override
    public ReferenceCollector visit(Literal.StringValue expression) {
        return this;
    }

    @Override
    public ReferenceCollector visit(TypeName.Named type) {
        if (!BASE_TYPES.contains(type.name().text())) {
            found.add(new Reference.Type(type.origin(), type.name().text()));
        }
        return this;
    }

    @Override
    public ReferenceCollector visit(TypeName.Decimal type) {
        return this;
    }

    @Override
    public ReferenceCollector visit(TypeName.ArrayOf type) {
        type(type.element());
        return this;
    }

    @Override
    public ReferenceCollector visit(TypeName.MapOf type) {
        type(type.key());
        type(type.value());
        return this;
    }

    @Override
    public ReferenceCollector visit(TypeName.StructOf type) {
        type.fields().forEach(field -> type(field.type()));
        return this;
    }
}
