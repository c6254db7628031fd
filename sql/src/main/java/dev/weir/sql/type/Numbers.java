package dev.weir.sql.type;

import dev.weir.sql.type.SqlType.Decimal;
import dev.weir.sql.type.SqlType.Primitive;
import java.math.BigDecimal;
import java.util.List;

/** What becomes of the types of numbers in arithmetic. From narrow to wide: INTEGER, BIGINT, DECIMAL, DOUBLE. */
public final class Numbers {
    private static final Decimal INTEGER_AS_DECIMAL = new Decimal(10, 0);
    private static final Decimal BIGINT_AS_DECIMAL = new Decimal(19, 0);
    private static final int LEAST_SCALE_OF_QUOTIENT = 6;

    private Numbers() {}

    /** The type of a literal: its digits and no more. */
    public static Decimal decimalOf(BigDecimal value) {
        int scale = Math.max(0, value.scale());
        return new Decimal(Math.max(value.precision() + (scale - value.scale()), scale), scale);
    }

    /** The smallest DECIMAL that holds every number of an exact type. */
    public static Decimal asDecimal(SqlType exact) {
        if (exact instanceof Decimal decimal) {
            return decimal;
        }
        return exact == Primitive.INTEGER ? INTEGER_AS_DECIMAL : BIGINT_AS_DECIMAL;
    }

    /** Every number of {@code from} is also one of {@code to}, or nearly so, where it is DOUBLE. */
    public static boolean widens(SqlType from, SqlType to) {
        if (!from.isNumber() || !to.isNumber()) {
            return false;
        }
        if (from instanceof Decimal narrow && to instanceof Decimal wide) {
            return narrow.scale() <= wide.scale()
                    && narrow.precision() - narrow.scale() <= wide.precision() - wide.scale();
        }
        return rank(from) <= rank(to);
    }

    /** The narrowest type that holds the numbers of both. */
    public static SqlType widest(SqlType left, SqlType right) {
        if (left == Primitive.DOUBLE || right == Primitive.DOUBLE) {
            return Primitive.DOUBLE;
        }
        if (left instanceof Decimal || right instanceof Decimal) {
            return widestDecimal(asDecimal(left), asDecimal(right));
        }
        return rank(left) >= rank(right) ? left : right;
    }

    public static Decimal widestDecimal(List<Decimal> types) {
        return types.stream().reduce(Numbers::widestDecimal).orElseThrow();
    }

    public static SqlType sum(SqlType left, SqlType right) {
        return decimals(left, right) ? sum(asDecimal(left), asDecimal(right)) : widest(left, right);
    }

    public static SqlType product(SqlType left, SqlType right) {
        return decimals(left, right) ? product(asDecimal(left), asDecimal(right)) : widest(left, right);
    }

    public static SqlType quotient(SqlType left, SqlType right) {
        return decimals(left, right) ? quotient(asDecimal(left), asDecimal(right)) : widest(left, right);
    }

    public static SqlType remainder(SqlType left, SqlType right) {
        return decimals(left, right) ? remainder(asDecimal(left), asDecimal(right)) : widest(left, right);
    }

    private static boolean decimals(SqlType left, SqlType right) {
        return widest(left, right) instanceof Decimal;
    }

    private static Decimal sum(Decimal left, Decimal right) {
        Decimal both = widestDecimal(left, right);
        return new Decimal(both.precision() + 1, both.scale());
    }

    private static Decimal product(Decimal left, Decimal right) {
        return new Decimal(left.precision() + right.precision() + 1, left.scale() + right.scale());
    }

    private static Decimal quotient(Decimal left, Decimal right) {
        int scale = Math.max(LEAST_SCALE_OF_QUOTIENT, left.scale() + right.precision() + 1);
        return new Decimal(left.precision() - left.scale() + right.scale() + scale, scale);
    }

    private static Decimal remainder(Decimal left, Decimal right) {
        int scale = Math.max(left.scale(), right.scale());
        int integral = Math.min(left.precision() - left.scale(), right.precision() - right.scale());
        return new Decimal(integral + scale, scale);
    }

    private static Decimal widestDecimal(Decimal left, Decimal right) {
        int scale = Math.max(left.scale(), right.scale());
        int integral = Math.max(left.precision() - left.scale(), right.precision() - right.scale());
        return new Decimal(integral + scale, scale);
    }

    private static int rank(SqlType number) {
        if (number instanceof Decimal) {
            return 2;
        }
        return number == Primitive.INTEGER ? 0 : number == Primitive.BIGINT ? 1 : 3;
    }
}
