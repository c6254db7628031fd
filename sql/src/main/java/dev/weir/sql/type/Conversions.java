package dev.weir.sql.type;

import dev.weir.sql.type.SqlType.Array;
import dev.weir.sql.type.SqlType.Field;
import dev.weir.sql.type.SqlType.Map;
import dev.weir.sql.type.SqlType.Primitive;
import dev.weir.sql.type.SqlType.Struct;
import dev.weir.sql.type.SqlType.Untyped;

/** Which types can become which others: with CAST, and without being asked. */
public final class Conversions {
    private Conversions() {}

    /** What CAST can do. */
    public static boolean canCast(SqlType from, SqlType to) {
        if (from == Untyped.NULL || from.equals(to)) {
            return true;
        }
        if (from instanceof Array array && to instanceof Array target) {
            return canCast(array.element(), target.element());
        }
        if (from instanceof Map map && to instanceof Map target) {
            return canCast(map.key(), target.key()) && canCast(map.value(), target.value());
        }
        if (from instanceof Struct struct && to instanceof Struct target) {
            return canCast(struct, target);
        }
        return canCastSimple(from, to);
    }

    /** What a value becomes without CAST where its place needs the other type: a wider number, or a time written as text. */
    public static boolean isImplicit(SqlType from, SqlType to) {
        if (from == Untyped.NULL || from.equals(to) || Numbers.widens(from, to)) {
            return true;
        }
        return from == Primitive.STRING && (to.isTemporal() || to == Primitive.BYTES);
    }

    /** Fields are matched by name; those that the target doesn't have are dropped. */
    private static boolean canCast(Struct from, Struct to) {
        return from.fields().stream()
                .allMatch(field -> to.fields().stream()
                        .filter(target -> target.name().equals(field.name()))
                        .map(Field::type)
                        .allMatch(type -> canCast(field.type(), type)));
    }

    private static boolean canCastSimple(SqlType from, SqlType to) {
        if (to == Primitive.STRING) {
            return from != Primitive.BYTES;
        }
        if (from == Primitive.STRING) {
            return to.isPrimitive();
        }
        if (from.isNumber()) {
            return to.isNumber();
        }
        return from == Primitive.TIMESTAMP && (to == Primitive.DATE || to == Primitive.TIME)
                || from == Primitive.DATE && to == Primitive.TIMESTAMP;
    }

    /** The type that values of both become where they stand side by side, as in an array; {@link Untyped#NULL} where there is none. */
    public static SqlType common(SqlType left, SqlType right) {
        if (left.equals(right) || right == Untyped.NULL) {
            return left;
        }
        if (left == Untyped.NULL) {
            return right;
        }
        if (left.isNumber() && right.isNumber()) {
            return Numbers.widest(left, right);
        }
        return commonOfComposed(left, right);
    }

    private static SqlType commonOfComposed(SqlType left, SqlType right) {
        if (left instanceof Array first && right instanceof Array second) {
            SqlType element = common(first.element(), second.element());
            return element == Untyped.NULL ? Untyped.NULL : new Array(element);
        }
        if (left instanceof Map first && right instanceof Map second) {
            SqlType key = common(first.key(), second.key());
            SqlType value = common(first.value(), second.value());
            return key == Untyped.NULL || value == Untyped.NULL ? Untyped.NULL : new Map(key, value);
        }
        if (left instanceof Struct first && right instanceof Struct second) {
            return CommonStruct.of(first, second);
        }
        return Untyped.NULL;
    }
}
