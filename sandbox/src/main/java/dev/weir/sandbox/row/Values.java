package dev.weir.sandbox.row;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.Comparator;

/** How SQL values compare. */
public final class Values {
    /** Orders two values of one SQL type; bytes compare unsigned, numbers of different types by value. */
    public static final Comparator<Object> ORDER = Values::compare;

    private Values() {}

    private static int compare(Object left, Object right) {
        if (left instanceof ByteBuffer bytes) {
            return compareBytes(bytes, (ByteBuffer) right);
        }
        if (left instanceof Number a && right instanceof Number b && a.getClass() != b.getClass()) {
            return compareNumbers(a, b);
        }
        return compareSame(left, right);
    }

    @SuppressWarnings("unchecked") // values of one SQL type have one class, and all ordered ones are comparable
    private static int compareSame(Object left, Object right) {
        return ((Comparable<Object>) left).compareTo(right);
    }

    private static int compareNumbers(Number left, Number right) {
        if (left instanceof Double || right instanceof Double) {
            return Double.compare(left.doubleValue(), right.doubleValue());
        }
        if (left instanceof BigDecimal || right instanceof BigDecimal) {
            return exact(left).compareTo(exact(right));
        }
        return Long.compare(left.longValue(), right.longValue());
    }

    private static BigDecimal exact(Number number) {
        return number instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf(number.longValue());
    }

    private static int compareBytes(ByteBuffer left, ByteBuffer right) {
        int mismatch = left.mismatch(right);
        if (mismatch < 0) {
            return 0;
        }
        if (mismatch >= left.remaining() || mismatch >= right.remaining()) {
            return Integer.compare(left.remaining(), right.remaining());
        }
        return Byte.compareUnsigned(left.get(left.position() + mismatch), right.get(right.position() + mismatch));
    }
}
