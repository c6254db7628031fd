package dev.weir.sandbox.server.entity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;

/** How the bodies become JSON and back. */
public final class Json {
    public static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private Json() {}

    public static String write(Object body) {
        return write(MAPPER.writer(), body);
    }

    /** Writes a value as this type: elements of a list know theirs only by it. */
    public static <T> String write(TypeReference<T> type, T body) {
        return write(MAPPER.writerFor(type), body);
    }

    private static String write(ObjectWriter writer, Object body) {
        try {
            return writer.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A body cannot be written as JSON", impossible);
        }
    }
}
