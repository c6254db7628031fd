package dev.weir.sql.plan;

/** An expression and the name of the column that takes its value. */
public record Named(String name, TypedExpression expression) {}
