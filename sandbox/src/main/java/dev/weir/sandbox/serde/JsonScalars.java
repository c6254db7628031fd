package dev.weir.sandbox.serde;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.weir.sql.type.SqlType;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import org.apache.kafka.common.errors.SerializationException;

/** The coercions of ksqlDB from JSON's scalars: numbers also come as text, and anything can become a STRING. */
final class JsonScalars {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonScalars() {}

    static JsonReader reader(SqlType.Primitive type) {
        return switch (type) {
            case BOOLEAN -> JsonScalars::bool;
            case INTEGER -> parser -> (int) integral(parser, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case BIGINT -> parser -> integral(parser, Long.MIN_VALUE, Long.MAX_VALUE);
            case DOUBLE -> JsonScalars::dbl;
            case STRING -> JsonScalars::string;
            case BYTES -> parser -> ByteBuffer.wrap(parser.getBinaryValue());
            case DATE -> parser -> Temporal.date(integral(parser, Integer.MIN_VALUE, Integer.MAX_VALUE));
            case TIME -> parser -> Temporal.time(integral(parser, 0, 86_399_999));
            case TIMESTAMP -> parser -> Temporal.timestamp(integral(parser, Long.MIN_VALUE, Long.MAX_VALUE));
        };
    }

    static BigDecimal decimal(JsonParser parser, SqlType.Decimal type) throws IOException {
        return Decimals.fit(new BigDecimal(numberText(parser)), type);
    }

    private static Boolean bool(JsonParser parser) {
        return switch (parser.currentToken()) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> throw unfit(parser, "a boolean");
        };
    }

    private static long integral(JsonParser parser, long least, long most) throws IOException {
        long value = integral(parser);
        if (value < least || value > most) {
            throw unfit(parser, "a number between " + least + " and " + most);
        }
        return value;
    }

    private static long integral(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue().longValue();
            default -> Long.parseLong(numberText(parser));
        };
    }

    private static Double dbl(JsonParser parser) throws IOException {
        return parser.currentToken().isNumeric() ? parser.getDoubleValue() : Double.valueOf(numberText(parser));
    }

    private static String numberText(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token.isNumeric() || token == JsonToken.VALUE_STRING) {
            return parser.getText();
        }
        throw unfit(parser, "a number");
    }

    private static String string(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue().toString();
            case START_OBJECT, START_ARRAY -> structureText(parser);
            default -> parser.getText();
        };
    }

    private static String structureText(JsonParser parser) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            generator.copyCurrentStructure(parser);
        }
        return text.toString();
    }

    private static SerializationException unfit(JsonParser parser, String expected) {
        return new SerializationException("expected " + expected + " in JSON, found " + parser.currentToken());
    }
}
