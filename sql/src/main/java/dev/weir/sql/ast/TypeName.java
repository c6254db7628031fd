package dev.weir.sql.ast;

import java.util.List;

/** A type as written. */
public sealed interface TypeName extends Node {

    <R> R accept(TypeNameVisitor<R> visitor);

    /** A base type or a custom one; base types in upper case. Ignored parameters, as in VARCHAR(255), are not kept. */
    record Named(Origin origin, Name name) implements TypeName {
        @Override
        public <R> R accept(TypeNameVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Decimal(Origin origin, int precision, int scale) implements TypeName {
        @Override
        public <R> R accept(TypeNameVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record ArrayOf(Origin origin, TypeName element) implements TypeName {
        @Override
        public <R> R accept(TypeNameVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record MapOf(Origin origin, TypeName key, TypeName value) implements TypeName {
        @Override
        public <R> R accept(TypeNameVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record StructOf(Origin origin, List<Field> fields) implements TypeName {
        public StructOf {
            fields = List.copyOf(fields);
        }

        @Override
        public <R> R accept(TypeNameVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A field of a STRUCT. */
    record Field(Origin origin, Name name, TypeName type) implements Node {}
}
