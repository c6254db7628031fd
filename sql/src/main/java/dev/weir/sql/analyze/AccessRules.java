package dev.weir.sql.analyze;

import dev.weir.sql.ast.Expression;
import dev.weir.sql.plan.TypedExpression;
import dev.weir.sql.plan.TypedExpression.ElementAccess;
import dev.weir.sql.plan.TypedExpression.FieldAccess;
import dev.weir.sql.type.Conversions;
import dev.weir.sql.type.SqlType;
import dev.weir.sql.type.SqlType.Field;
import dev.weir.sql.type.SqlType.Primitive;
import dev.weir.sql.type.SqlType.Struct;

/** {@code struct->field}, {@code array[1]}, {@code map['key']}. */
final class AccessRules {
    private final ExpressionTyper typer;

    AccessRules(ExpressionTyper typer) {
        this.typer = typer;
    }

    TypedExpression field(Expression.FieldOf access) {
        TypedExpression struct = typer.type(access.struct());
        if (struct.type() instanceof Struct type) {
            return field(access, struct, type);
        }
        if (!ExpressionTyper.isNull(struct)) {
            typer.context()
                    .report(
                            Problem.NOT_A_STRUCT,
                            access.struct(),
                            "Only structs have fields; this is " + ExpressionTyper.a(struct.type()) + ".");
        }
        return ExpressionTyper.erroneous();
    }

    private TypedExpression field(Expression.FieldOf access, TypedExpression struct, Struct type) {
        String name = access.field().text();
        for (Field field : type.fields()) {
            if (field.name().equals(name)) {
                return new FieldAccess(struct, name, field.type());
            }
        }
        typer.context()
                .findings()
                .report(
                        Problem.UNKNOWN_FIELD,
                        access.field(),
                        type + " has no field " + name + ".",
                        Context.didYouMean(
                                name, type.fields().stream().map(Field::name).toList()));
        return ExpressionTyper.erroneous();
    }

    TypedExpression element(Expression.ElementOf access) {
        TypedExpression container = typer.type(access.container());
        TypedExpression index = typer.type(access.index());
        if (container.type() instanceof SqlType.Array array) {
            return new ElementAccess(container, index(access, index, Primitive.INTEGER), array.element());
        }
        if (container.type() instanceof SqlType.Map map) {
            return new ElementAccess(container, index(access, index, map.key()), map.value());
        }
        if (!ExpressionTyper.isNull(container)) {
            typer.context()
                    .report(
                            Problem.NOT_A_CONTAINER,
                            access.container(),
                            "Only arrays and maps have elements; this is " + ExpressionTyper.a(container.type()) + ".");
        }
        return ExpressionTyper.erroneous();
    }

    /** An array counts in INTEGER, but BIGINT is taken as well. */
    private TypedExpression index(Expression.ElementOf access, TypedExpression index, SqlType needed) {
        boolean wholeNumber = needed == Primitive.INTEGER && index.type() == Primitive.BIGINT;
        if (!wholeNumber && !Conversions.isImplicit(index.type(), needed)) {
            typer.context()
                    .report(
                            Problem.NOT_A_CONTAINER,
                            access.index(),
                            "The element is found by " + ExpressionTyper.a(needed) + ", not by "
                                    + ExpressionTyper.a(index.type()) + ".");
        }
        return index;
    }
}
