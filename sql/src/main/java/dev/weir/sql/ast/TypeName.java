package dev.weir.sql.ast;

import java.util.List;

/** A type as written. */
public sealed interface TypeName extends Node {
    /** A base type or a custom one; base types in upper case. Ignored parameters, as in VARCHAR(255), are not kept. */
    record Named(Origin origin, Name name) implements TypeName {}

    record Decimal(Origin origin, int precision, int scale) implements TypeName {}

    record ArrayOf(Origin origin, TypeName element) implements TypeName {}

    record MapOf(Origin origin, TypeName key, TypeName value) implements TypeName {}

    record StructOf(Origin origin, List<Field> fields) implements TypeName {
        public StructOf {
            fields = List.copyOf(fields);
        }
    }

    /** A field of a STRUCT. */
    record Field(Origin origin, Name name, TypeName type) implements Node {}
}
