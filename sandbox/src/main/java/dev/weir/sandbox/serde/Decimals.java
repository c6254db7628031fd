package dev.weir.sandbox.serde;

import dev.weir.sql.type.SqlType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.kafka.common.errors.SerializationException;

/** DECIMAL values always carry the scale of their type. */
public final class Decimals {
    private Decimals() {}

    /** The value with the type's scale; refuses what would lose digits before or behind the point. */
    public static BigDecimal fit(BigDecimal value, SqlType.Decimal type) {
        if (value.scale() > type.scale() && value.stripTrailingZeros().scale() > type.scale()) {
            throw new SerializationException(value + " has more decimals than " + type);
        }
        BigDecimal fitted = value.setScale(type.scale(), RoundingMode.UNNECESSARY);
        if (fitted.precision() > type.precision()) {
            throw new SerializationException(value + " has more digits than " + type);
        }
        return fitted;
    }
}
