package dev.weir.sql.ast;

import java.util.List;
import java.util.Optional;

/** An expression as written: names are not resolved, types not known. */
public sealed interface Expression extends Node permits Literal, Expression.Compound {

    <R> R accept(ExpressionVisitor<R> visitor);

    /** Everything that isn't a literal. */
    sealed interface Compound extends Expression {}

    /** {@code column} or {@code source.column}; inside a lambda perhaps one of its parameters. */
    record Column(Origin origin, Optional<Name> source, Name name) implements Compound {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code struct->field}. */
    record FieldOf(Origin origin, Expression struct, Name field) implements Compound {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code array[1]} or {@code map['key']}. */
    record ElementOf(Origin origin, Expression container, Expression index) implements Compound {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A call; COUNT(*) has no arguments and {@code star} set. */
    record Call(Origin origin, Name function, List<Expression> arguments, boolean star) implements Compound {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code (x, y) => body}, only as an argument. */
    record Lambda(Origin origin, List<Name> parameters, Expression body) implements Compound {
        public Lambda {
            parameters = List.copyOf(parameters);
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code DAYS} and its like, only as an argument. */
    record Unit(Origin origin, TimeSpan.Unit unit) implements Compound {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Arithmetic(Origin origin, Operator operator, Expression left, Expression right) implements Compound {
        /** From tightest to loosest; CONCATENATE is {@code ||}. */
        public enum Operator {
            MULTIPLY("*"),
            DIVIDE("/"),
            MODULUS("%"),
            ADD("+"),
            SUBTRACT("-"),
            CONCATENATE("||");

            private final String symbol;

            Operator(String symbol) {
                this.symbol = symbol;
            }

            public String symbol() {
                return symbol;
            }
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code -e}, or {@code +e} where {@code negative} is not set. */
    record Signed(Origin origin, boolean negative, Expression operand) implements Compound {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Comparison(Origin origin, Operator operator, Expression left, Expression right) implements Compound {
        /** The comparisons of two values. */
        public enum Operator {
            EQUAL("="),
            NOT_EQUAL("<>"),
            LESS("<"),
            LESS_OR_EQUAL("<="),
            GREATER(">"),
            GREATER_OR_EQUAL(">="),
            DISTINCT("IS DISTINCT FROM"),
            NOT_DISTINCT("IS NOT DISTINCT FROM");

            private final String symbol;

            Operator(String symbol) {
                this.symbol = symbol;
            }

            public String symbol() {
                return symbol;
            }
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Logical(Origin origin, Operator operator, Expression left, Expression right) implements Compound {
        /** The connectives. */
        public enum Operator {
            AND,
            OR
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Not(Origin origin, Expression operand) implements Compound {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record IsNull(Origin origin, Expression operand, boolean negated) implements Compound {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Between(Origin origin, Expression operand, Expression low, Expression high, boolean negated)
            implements Compound {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record In(Origin origin, Expression operand, List<Expression> choices, boolean negated) implements Compound {
        public In {
            choices = List.copyOf(choices);
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Like(Origin origin, Expression operand, Expression pattern, Optional<Character> escape, boolean negated)
            implements Compound {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Cast(Origin origin, Expression operand, TypeName type) implements Compound {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** CASE; {@code operand} is there in the form {@code CASE e WHEN value …}. */
    record Case(Origin origin, Optional<Expression> operand, List<When> branches, Optional<Expression> otherwise)
            implements Compound {
        public Case {
            branches = List.copyOf(branches);
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** One WHEN … THEN …. */
    record When(Origin origin, Expression condition, Expression result) implements Node {}

    record ArrayOf(Origin origin, List<Expression> elements) implements Compound {
        public ArrayOf {
            elements = List.copyOf(elements);
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record MapOf(Origin origin, List<Entry> entries) implements Compound {
        public MapOf {
            entries = List.copyOf(entries);
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** One {@code key := value} of a MAP. */
    record Entry(Origin origin, Expression key, Expression value) implements Node {}

    record StructOf(Origin origin, List<Member> members) implements Compound {
        public StructOf {
            members = List.copyOf(members);
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** One {@code name := value} of a STRUCT. */
    record Member(Origin origin, Name name, Expression value) implements Node {}

    /** {@code e AT TIME ZONE 'z'}: the dialect parses it, and refuses it afterwards. */
    record AtTimeZone(Origin origin, Expression operand, Expression zone) implements Compound {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }
}
