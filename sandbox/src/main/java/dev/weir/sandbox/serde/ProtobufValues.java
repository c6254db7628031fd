package dev.weir.sandbox.serde;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** The messages that stand for dates, times and decimals, field by field. */
final class ProtobufValues {
    private ProtobufValues() {}

    static Instant timestamp(Message message) {
        return Instant.ofEpochSecond(number(message, "seconds"), number(message, "nanos"));
    }

    static Message message(Descriptor type, Instant value) {
        return builder(type)
                .set("seconds", value.getEpochSecond())
                .set("nanos", value.getNano())
                .build();
    }

    static LocalDate date(Message message) {
        return LocalDate.of(
                (int) number(message, "year"), (int) number(message, "month"), (int) number(message, "day"));
    }

    static Message message(Descriptor type, LocalDate value) {
        return builder(type)
                .set("year", value.getYear())
                .set("month", value.getMonthValue())
                .set("day", value.getDayOfMonth())
                .build();
    }

    static LocalTime time(Message message) {
        return LocalTime.of(
                (int) number(message, "hours"),
                (int) number(message, "minutes"),
                (int) number(message, "seconds"),
                (int) number(message, "nanos"));
    }

    static Message message(Descriptor type, LocalTime value) {
        return builder(type)
                .set("hours", value.getHour())
                .set("minutes", value.getMinute())
                .set("seconds", value.getSecond())
                .set("nanos", value.getNano())
                .build();
    }

    static BigDecimal decimal(Message message) {
        byte[] unscaled = ((ByteString) field(message, "value")).toByteArray();
        BigInteger digits = unscaled.length == 0 ? BigInteger.ZERO : new BigInteger(unscaled);
        return new BigDecimal(digits, (int) number(message, "scale"));
    }

    static Message message(Descriptor type, BigDecimal value) {
        return builder(type)
                .set("value", ByteString.copyFrom(value.unscaledValue().toByteArray()))
                .set("precision", value.precision())
                .set("scale", value.scale())
                .build();
    }

    private static long number(Message message, String name) {
        return ((Number) field(message, name)).longValue();
    }

    private static Object field(Message message, String name) {
        return message.getField(message.getDescriptorForType().findFieldByName(name));
    }

    private static Fields builder(Descriptor type) {
        return new Fields(type, DynamicMessage.newBuilder(type));
    }

    private record Fields(Descriptor type, DynamicMessage.Builder message) {
        Fields set(String name, Object value) {
            message.setField(type.findFieldByName(name), value);
            return this;
        }

        Message build() {
            return message.build();
        }
    }
}
