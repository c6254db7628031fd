package dev.weir.sandbox.standin.bigquery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.weir.sandbox.standin.Documents;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Locale;
import org.apache.kafka.connect.data.Time;

/**
 * Moments are text, decimals exact.
 *
 * @param numbersOnly whether infinities and NaN, which JSON cannot have, become the largest number, the smallest one and 0
 */
record BigQueryScalars(boolean numbersOnly) implements Documents.Scalars {
    private static final DateTimeFormatter DATE = format("yyyy-MM-dd");
    private static final DateTimeFormatter TIME = format("HH:mm:ss.SSS");
    private static final DateTimeFormatter TIMESTAMP = format("yyyy-MM-dd HH:mm:ss.SSS");

    @Override
    public JsonNode decimal(BigDecimal value) {
        return DecimalNode.valueOf(value);
    }

    @Override
    public JsonNode real(double value) {
        if (Double.isFinite(value)) {
            return DoubleNode.valueOf(value);
        }
        if (!numbersOnly) {
            return TextNode.valueOf(Double.toString(value));
        }
        return DoubleNode.valueOf(Double.isNaN(value) ? 0 : Math.copySign(Double.MAX_VALUE, value));
    }

    @Override
    public JsonNode moment(String type, Date value) {
        DateTimeFormatter format = switch (type) {
            case org.apache.kafka.connect.data.Date.LOGICAL_NAME -> DATE;
            case Time.LOGICAL_NAME -> TIME;
            default -> TIMESTAMP;
        };
        return TextNode.valueOf(format.format(value.toInstant()));
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }
}
