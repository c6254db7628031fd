package dev.weir.sql.plan;

import dev.weir.sql.ast.Expression.Arithmetic.Operator;
import dev.weir.sql.ast.Expression.Comparison;
import dev.weir.sql.ast.TimeSpan;
import dev.weir.sql.function.FunctionSignature;
import dev.weir.sql.type.SqlType;
import dev.weir.sql.type.SqlType.Primitive;
import java.util.List;
import java.util.Optional;

/**
 * An expression that has been checked: every name is a column of the row it sees, every call a signature, every conversion a {@link Cast}.
 */
public sealed interface TypedExpression {
    SqlType type();

    <R> R accept(Visitor<R> visitor);

    /** Work on expressions: one method a kind, so that a new kind doesn't compile until it is handled. */
    interface Visitor<R> {
        R constant(Constant constant);

        R nullConstant(NullConstant constant);

        R timeUnit(TimeUnit unit);

        R column(ColumnReference column);

        R lambdaParameter(LambdaParameter parameter);

        R fieldAccess(FieldAccess access);

        R elementAccess(ElementAccess access);

        R call(Call call);

        R lambda(Lambda lambda);

        R cast(Cast cast);

        R arithmetic(Arithmetic arithmetic);

        R negation(Negation negation);

        R comparison(Compare comparison);

        R logical(Logical logical);

        R not(Not not);

        R isNull(IsNull isNull);

        R between(Between between);

        R in(In in);

        R like(Like like);

        R conditional(Case conditional);

        R array(ArrayOf array);

        R map(MapOf map);

        R struct(StructOf struct);
    }

    /** @param value Boolean, Integer, Long, BigDecimal, Double or String, as {@code type} says */
    record Constant(Object value, SqlType type) implements TypedExpression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.constant(this);
        }
    }

    /** NULL, with the type that its place gives it; {@link SqlType.Untyped} where it gives none. */
    record NullConstant(SqlType type) implements TypedExpression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.nullConstant(this);
        }
    }

    /** DAYS and its like, as an argument of a function; it has no type of its own. */
    record TimeUnit(TimeSpan.Unit unit) implements TypedExpression {
        @Override
        public SqlType type() {
            return SqlType.Untyped.NULL;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.timeUnit(this);
        }
    }

    /** A column of the step's input; names are unique there. */
    record ColumnReference(String name, SqlType type) implements TypedExpression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.column(this);
        }
    }

    record LambdaParameter(String name, SqlType type) implements TypedExpression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.lambdaParameter(this);
        }
    }

    record FieldAccess(TypedExpression struct, String field, SqlType type) implements TypedExpression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.fieldAccess(this);
        }
    }

    /** Of an array, by an INTEGER that counts from 1, or of a map, by its key. */
    record ElementAccess(TypedExpression container, TypedExpression index, SqlType type) implements TypedExpression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.elementAccess(this);
        }
    }

    /** A scalar function on its arguments, which already have the parameters' types. */
    record Call(FunctionSignature signature, List<TypedExpression> arguments, SqlType type) implements TypedExpression {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.call(this);
        }
    }

    /** The type of a lambda is that of its body. */
    record Lambda(List<LambdaParameter> parameters, TypedExpression body) implements TypedExpression {
        public Lambda {
            parameters = List.copyOf(parameters);
        }

        @Override
        public SqlType type() {
            return body.type();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.lambda(this);
        }
    }

    /** @param implicit put in by the checker, not written */
    record Cast(TypedExpression operand, SqlType type, boolean implicit) implements TypedExpression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.cast(this);
        }
    }

    /**
     * Arithmetic on numbers of {@code type}, or ADD of two strings. Operands may still have a smaller type than the result, DECIMALs their own scale.
     */
    record Arithmetic(Operator operator, TypedExpression left, TypedExpression right, SqlType type)
            implements TypedExpression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.arithmetic(this);
        }
    }

    record Negation(TypedExpression operand) implements TypedExpression {
        @Override
        public SqlType type() {
            return operand.type();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.negation(this);
        }
    }

    /** What is compared has one type, except that numbers of different types are compared as numbers. */
    record Compare(Comparison.Operator operator, TypedExpression left, TypedExpression right) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.comparison(this);
        }
    }

    record Logical(dev.weir.sql.ast.Expression.Logical.Operator operator, TypedExpression left, TypedExpression right)
            implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.logical(this);
        }
    }

    record Not(TypedExpression operand) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.not(this);
        }
    }

    record IsNull(TypedExpression operand, boolean negated) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.isNull(this);
        }
    }

    record Between(TypedExpression operand, TypedExpression low, TypedExpression high, boolean negated)
            implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.between(this);
        }
    }

    record In(TypedExpression operand, List<TypedExpression> choices, boolean negated) implements Condition {
        public In {
            choices = List.copyOf(choices);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.in(this);
        }
    }

    record Like(TypedExpression operand, TypedExpression pattern, Optional<Character> escape, boolean negated)
            implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.like(this);
        }
    }

    /** {@code CASE e WHEN v} has become {@code CASE WHEN e = v}. */
    record Case(List<Branch> branches, Optional<TypedExpression> otherwise, SqlType type) implements TypedExpression {
        public Case {
            branches = List.copyOf(branches);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.conditional(this);
        }
    }

    /** One WHEN … THEN …. */
    record Branch(TypedExpression condition, TypedExpression result) {}

    record ArrayOf(List<TypedExpression> elements, SqlType type) implements TypedExpression {
        public ArrayOf {
            elements = List.copyOf(elements);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.array(this);
        }
    }

    record MapOf(List<Entry> entries, SqlType type) implements TypedExpression {
        public MapOf {
            entries = List.copyOf(entries);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.map(this);
        }
    }

    /** One {@code key := value}. */
    record Entry(TypedExpression key, TypedExpression value) {}

    record StructOf(List<Member> members, SqlType type) implements TypedExpression {
        public StructOf {
            members = List.copyOf(members);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.struct(this);
        }
    }

    /** One {@code name := value}. */
    record Member(String name, TypedExpression value) {}

    /** What is true, false or null. */
    sealed interface Condition extends TypedExpression {
        @Override
        default SqlType type() {
            return Primitive.BOOLEAN;
        }
    }
}
