package dev.weir.sandbox.serde;

import dev.weir.sandbox.schema.UnsupportedFormatException;
import dev.weir.sql.type.SqlType;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Base64;

/** A value of a delimited line. */
interface TextValue {
    Object read(String text);

    String write(Object value);

    static TextValue of(SqlType type) {
        if (type instanceof SqlType.Decimal decimal) {
            return new DecimalText(decimal);
        }
        if (type instanceof SqlType.Primitive primitive) {
            return new PrimitiveText(primitive);
        }
        throw new UnsupportedFormatException("The DELIMITED format does not support the type " + type + ".");
    }

    record DecimalText(SqlType.Decimal type) implements TextValue {
        @Override
        public Object read(String text) {
            return Decimals.fit(new BigDecimal(text), type);
        }

        @Override
        public String write(Object value) {
            return ((BigDecimal) value).toPlainString();
        }
    }

    record PrimitiveText(SqlType.Primitive type) implements TextValue {
        @Override
        public Object read(String text) {
            return switch (type) {
                case BOOLEAN -> Boolean.valueOf(text);
                case INTEGER -> Integer.valueOf(text);
                case BIGINT -> Long.valueOf(text);
                case DOUBLE -> Double.valueOf(text);
                case STRING -> text;
                case BYTES -> ByteBuffer.wrap(Base64.getDecoder().decode(text));
                case DATE -> Temporal.date(Integer.parseInt(text));
                case TIME -> Temporal.time(Integer.parseInt(text));
                case TIMESTAMP -> Temporal.timestamp(Long.parseLong(text));
            };
        }

        @Override
        public String write(Object value) {
            return switch (type) {
                case BOOLEAN, INTEGER, BIGINT, DOUBLE, STRING -> value.toString();
                case BYTES -> Base64.getEncoder().encodeToString(Bytes.array((ByteBuffer) value));
                case DATE -> Integer.toString(Temporal.days((LocalDate) value));
                case TIME -> Integer.toString(Temporal.millis((LocalTime) value));
                case TIMESTAMP -> Long.toString(Temporal.millis((Instant) value));
            };
        }
    }
}
