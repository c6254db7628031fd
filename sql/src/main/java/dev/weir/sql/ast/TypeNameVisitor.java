package dev.weir.sql.ast;

/** Work on every kind of type: a new kind does not compile until it is handled. */
public interface TypeNameVisitor<R> {
    R visit(TypeName.Named type);

    R visit(TypeName.Decimal type);

    R visit(TypeName.ArrayOf type);

    R visit(TypeName.MapOf type);

    R visit(TypeName.StructOf type);
}
