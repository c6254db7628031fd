package dev.weir.sql.schema;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The serialisation formats and what they can do. */
public enum FormatName {
    KAFKA(Wrapping.NEVER, false),
    JSON(Wrapping.EITHER, false),
    JSON_SR(Wrapping.EITHER, true),
    AVRO(Wrapping.EITHER, true),
    PROTOBUF(Wrapping.ALWAYS, true),
    PROTOBUF_NOSR(Wrapping.EITHER, false),
    DELIMITED(Wrapping.NEVER, false),
    NONE(Wrapping.NEVER, false);

    /** Whether a single column can be written inside a record, bare, or either. */
    public enum Wrapping {
        NEVER,
        EITHER,
        ALWAYS
    }

    private final Wrapping wrapping;
    private final boolean inference;

    FormatName(Wrapping wrapping, boolean inference) {
        this.wrapping = wrapping;
        this.inference = inference;
    }

    public Wrapping wrapping() {
        return wrapping;
    }

    /** Its schemas live in a schema registry, so columns can be taken from there. */
    public boolean infersSchemas() {
        return inference;
    }

    public static Optional<FormatName> named(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.name().equals(upper))
                .findFirst();
    }
}
