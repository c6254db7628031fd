package dev.weir.sandbox.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.math.BigDecimal;
import java.util.Date;
import org.apache.kafka.connect.data.Time;

/** As Connect's own JSON has them: moments are numbers (milliseconds, or days for dates), decimals are floating-point numbers. */
public final class EpochScalars implements Documents.Scalars {
    private static final long MILLIS_OF_A_DAY = 86_400_000L;

    @Override
    public JsonNode decimal(BigDecimal value) {
        return DoubleNode.valueOf(value.doubleValue());
    }

    @Override
    public JsonNode real(double value) {
        return DoubleNode.valueOf(value);
    }

    @Override
    public JsonNode moment(String type, Date value) {
        return switch (type) {
            case org.apache.kafka.connect.data.Date.LOGICAL_NAME ->
                IntNode.valueOf(Math.toIntExact(Math.floorDiv(value.getTime(), MILLIS_OF_A_DAY)));
            case Time.LOGICAL_NAME -> IntNode.valueOf(Math.toIntExact(value.getTime()));
            default -> LongNode.valueOf(value.getTime());
        };
    }
}
