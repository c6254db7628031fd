package dev.weir.sql.ast;

import java.math.BigDecimal;

/** A constant as written. */
public sealed interface Literal extends Expression {

    /** The value without quotes, as properties need it. */
    String asText();

    record NullValue(Origin origin) implements Literal {
        @Override
        public String asText() {
            return "NULL";
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record BooleanValue(Origin origin, boolean value) implements Literal {
        @Override
        public String asText() {
            return Boolean.toString(value);
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record IntegerValue(Origin origin, int value) implements Literal {
        @Override
        public String asText() {
            return Integer.toString(value);
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record LongValue(Origin origin, long value) implements Literal {
        @Override
        public String asText() {
            return Long.toString(value);
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code 1.5} or {@code DECIMAL '1.5'}; the scale is part of the value. */
    record DecimalValue(Origin origin, BigDecimal value) implements Literal {
        @Override
        public String asText() {
            return value.toPlainString();
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record DoubleValue(Origin origin, double value) implements Literal {
        @Override
        public String asText() {
            return Double.toString(value);
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record StringValue(Origin origin, String value) implements Literal {
        @Override
        public String asText() {
            return value;
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }
}
