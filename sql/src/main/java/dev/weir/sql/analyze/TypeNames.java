package dev.weir.sql.analyze;

import dev.weir.sql.ast.Name;
import dev.weir.sql.ast.TypeName;
import dev.weir.sql.ast.TypeNameVisitor;
import dev.weir.sql.type.SqlType;
import dev.weir.sql.type.SqlType.Primitive;
import dev.weir.sql.type.SqlType.Untyped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Types as written → types: base types, custom ones, and what is made of them. */
final class TypeNames implements TypeNameVisitor<SqlType> {
    private static final Map<String, SqlType> SYNONYMS = Map.of("INT", Primitive.INTEGER, "VARCHAR", Primitive.STRING);

    private final Context context;

    TypeNames(Context context) {
        this.context = context;
    }

    SqlType resolve(TypeName written) {
        return written.accept(this);
    }

    @Override
    public SqlType visit(TypeName.Named written) {
        return named(written.name());
    }

    @Override
    public SqlType visit(TypeName.ArrayOf array) {
        return new SqlType.Array(resolve(array.element()));
    }

    @Override
    public SqlType visit(TypeName.MapOf map) {
        return new SqlType.Map(resolve(map.key()), resolve(map.value()));
    }

    private SqlType named(Name name) {
        String upper = name.text().toUpperCase(Locale.ROOT);
        return Optional.ofNullable(SYNONYMS.get(upper))
                .or(() -> primitive(upper))
                .or(() -> context.catalog().customType(upper))
                .orElseGet(() -> unknown(name));
    }

    private static Optional<SqlType> primitive(String name) {
        return Arrays.stream(Primitive.values())
                .filter(type -> type.name().equals(name))
                .map(SqlType.class::cast)
                .findFirst();
    }

    private SqlType unknown(Name name) {
        List<String> known = new ArrayList<>(SYNONYMS.keySet());
        Arrays.stream(Primitive.values()).map(Primitive::name).forEach(known::add);
        known.addAll(context.catalog().customTypeNames());
        context.findings()
                .report(
                        Problem.UNKNOWN_TYPE,
                        name,
                        "There is no type " + name + ", neither built in nor made by CREATE TYPE.",
                        Context.didYouMean(name.text(), known));
        return Untyped.NULL;
    }

    @Override
    public SqlType visit(TypeName.Decimal decimal) {
        return new SqlType.Decimal(decimal.precision(), decimal.scale());
    }

    @Override
    public SqlType visit(TypeName.StructOf struct) {
        return new SqlType.Struct(struct.fields().stream()
                .map(field -> new SqlType.Field(field.name().text(), resolve(field.type())))
                .toList());
    }
}
