package dev.weir.sql.ast;

/** Work on every kind of expression: a new kind does not compile until it is handled. */
public interface ExpressionVisitor<R> {
    R visit(Literal.NullValue expression);

    R visit(Literal.BooleanValue expression);

    R visit(Literal.IntegerValue expression);

    R visit(Literal.LongValue expression);

    R visit(Literal.DecimalValue expression);

    R visit(Literal.DoubleValue expression);

    R visit(Literal.StringValue expression);

    R visit(Expression.Column expression);

    R visit(Expression.FieldOf expression);

    R visit(Expression.ElementOf expression);

    R visit(Expression.Call expression);

    R visit(Expression.Lambda expression);

    R visit(Expression.Unit expression);

    R visit(Expression.Arithmetic expression);

    R visit(Expression.Signed expression);

    R visit(Expression.Comparison expression);

    R visit(Expression.Logical expression);

    R visit(Expression.Not expression);

    R visit(Expression.IsNull expression);

    R visit(Expression.Between expression);

    R visit(Expression.In expression);

    R visit(Expression.Like expression);

    R visit(Expression.Cast expression);

    R visit(Expression.Case expression);

    R visit(Expression.ArrayOf expression);

    R visit(Expression.MapOf expression);

    R visit(Expression.StructOf expression);

    R visit(Expression.AtTimeZone expression);
}
