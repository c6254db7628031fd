package dev.weir.sql.analyze;

import dev.weir.sql.ast.Expression;
import dev.weir.sql.ast.Literal;
import dev.weir.sql.ast.Node;
import dev.weir.sql.plan.TypedExpression;
import dev.weir.sql.plan.TypedExpression.ArrayOf;
import dev.weir.sql.plan.TypedExpression.Entry;
import dev.weir.sql.plan.TypedExpression.MapOf;
import dev.weir.sql.plan.TypedExpression.Member;
import dev.weir.sql.plan.TypedExpression.StructOf;
import dev.weir.sql.type.SqlType;
import dev.weir.sql.type.SqlType.Field;
import dev.weir.sql.type.SqlType.Untyped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** ARRAY[…], MAP(…) and STRUCT(…). */
final class ConstructorRules {
    private final ExpressionTyper typer;

    ConstructorRules(ExpressionTyper typer) {
        this.typer = typer;
    }

    TypedExpression array(Expression.ArrayOf written) {
        List<TypedExpression> elements =
                written.elements().stream().map(typer::type).toList();
        SqlType type = common(written, "An array", written.elements(), elements);
        return type == Untyped.NULL
                ? ExpressionTyper.erroneous()
                : new ArrayOf(Coercion.to(type, elements), new SqlType.Array(type));
    }

    TypedExpression map(Expression.MapOf written) {
        List<Expression> keys =
                written.entries().stream().map(Expression.Entry::key).toList();
        List<Expression> values =
                written.entries().stream().map(Expression.Entry::value).toList();
        List<TypedExpression> typedKeys = keys.stream().map(typer::type).toList();
        List<TypedExpression> typedValues = values.stream().map(typer::type).toList();
        SqlType key = common(written, "A map", keys, typedKeys);
        SqlType value = key == Untyped.NULL ? key : common(written, "A map", values, typedValues);
        return value == Untyped.NULL
                ? ExpressionTyper.erroneous()
                : map(Coercion.to(key, typedKeys), Coercion.to(value, typedValues), new SqlType.Map(key, value));
    }

    private static TypedExpression map(List<TypedExpression> keys, List<TypedExpression> values, SqlType type) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            entries.add(new Entry(keys.get(i), values.get(i)));
        }
        return new MapOf(entries, type);
    }

    TypedExpression struct(Expression.StructOf written) {
        List<Member> members = new ArrayList<>();
        List<Field> fields = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Expression.Member member : written.members()) {
            String name = member.name().text();
            TypedExpression value = typer.type(member.value());
            if (!names.add(name)) {
                typer.context()
                        .report(
                                Problem.DUPLICATE_COLUMN,
                                member.name(),
                                "The struct has a field " + name + " already.");
            }
            members.add(new Member(name, value));
            fields.add(new Field(name, value.type()));
        }
        return new StructOf(members, new SqlType.Struct(fields));
    }

    private SqlType common(Node where, String what, List<Expression> written, List<TypedExpression> typed) {
        int before = typer.context().findings().count();
        SqlType type = new Coercion(typer.context()).common(written, typed);
        boolean allNullLiterals = typed.stream().allMatch(ExpressionTyper::isNull) && !hasErrors(written);
        if (type == Untyped.NULL
                && allNullLiterals
                && typer.context().findings().count() == before) {
            typer.context()
                    .report(
                            Problem.EMPTY_CONSTRUCTOR,
                            where,
                            what + " needs at least one value that is not NULL, to have a type.",
                            "Give NULL a type, as in CAST(NULL AS STRING).");
        }
        return type;
    }

    /** Something that counts as NULL but isn't the literal has been reported already. */
    private static boolean hasErrors(List<Expression> written) {
        return written.stream().anyMatch(expression -> !(expression instanceof Literal.NullValue));
    }
}
