package dev.weir.udf;

import java.util.Comparator;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.jspecify.annotations.Nullable;

/** Touches as SQL keeps them: when somebody came, in milliseconds since 1970, and from where. */
final class Touches {
    static final String TYPE = "STRUCT<TOUCHED_AT BIGINT, SOURCE STRING>";
    static final String LIST_TYPE = "ARRAY<" + TYPE + ">";

    /** By time, then by source, so that no order depends on which came in first. */
    static final Comparator<Struct> BY_TIME =
            Comparator.<Struct>comparingLong(Touches::at).thenComparing(Touches::source);

    private static final String AT = "TOUCHED_AT";
    private static final String SOURCE = "SOURCE";
    private static final Schema SCHEMA = SchemaBuilder.struct()
            .optional()
            .field(AT, Schema.OPTIONAL_INT64_SCHEMA)
            .field(SOURCE, Schema.OPTIONAL_STRING_SCHEMA)
            .build();

    private Touches() {}

    /** What is kept before there is a touch. */
    static Struct none() {
        return new Struct(SCHEMA);
    }

    static Struct of(long at, String source) {
        return none().put(AT, at).put(SOURCE, source);
    }

    /** Whether both parts of a touch are known. */
    static boolean isTouch(@Nullable Struct touch) {
        return touch != null && touch.get(AT) != null && touch.get(SOURCE) != null;
    }

    static long at(Struct touch) {
        return touch.getInt64(AT);
    }

    static @Nullable String source(Struct touch) {
        return touch.getString(SOURCE);
    }

    /** Whether a touch came before a time, or at it, and no more than a limit earlier; all in milliseconds. */
    static boolean leadsTo(long time, long at, long limit) {
        return at <= time && time - at <= limit;
    }
}
