package dev.weir.udf;

import io.confluent.ksql.function.udaf.Udaf;
import io.confluent.ksql.function.udaf.UdafDescription;
import io.confluent.ksql.function.udaf.UdafFactory;
import io.confluent.ksql.function.udf.UdfParameter;
import io.confluent.ksql.util.Pair;
import io.confluent.ksql.util.Triple;
import org.apache.kafka.connect.data.Struct;
import org.jspecify.annotations.Nullable;

/**
 * LAST_TOUCH: where the last touch of a group came from. Rows without a time or a source don't count. With a goal, such as a checkout, only touches before it count, and
 * only those of the time that the limit gives: group by the goal, after a join with the touches.
 */
@UdafDescription(
        name = "LAST_TOUCH",
        description =
                "Source of the last touch of a group, such as a click; perhaps only of those shortly before a goal",
        category = "ATTRIBUTION",
        author = "Weir",
        version = "1")
public final class LastTouch {
    private LastTouch() {}

    @UdafFactory(
            description = "Of all touches: the time in milliseconds, and the source.",
            aggregateSchema = Touches.TYPE)
    public static Udaf<Pair<@Nullable Long, @Nullable String>, Struct, String> all() {
        return new KeptTouch<>(Touches.BY_TIME.reversed(), GoalTouches::all);
    }

    @UdafFactory(
            description =
                    "Of touches up to a goal: the time, the source, the goal's time, and the limit, in milliseconds.",
            aggregateSchema = Touches.TYPE)
    public static Udaf<Triple<@Nullable Long, @Nullable String, @Nullable Long>, Struct, String> upTo(
            @UdfParameter(value = "limit", description = "how long before the goal a touch counts") int limit) {
        return upTo((long) limit);
    }

    @UdafFactory(description = "The same, with a limit of more than 24 days.", aggregateSchema = Touches.TYPE)
    public static Udaf<Triple<@Nullable Long, @Nullable String, @Nullable Long>, Struct, String> upTo(
            @UdfParameter(value = "limit", description = "how long before the goal a touch counts") long limit) {
        return new KeptTouch<>(Touches.BY_TIME.reversed(), new GoalTouches(limit)::upTo);
    }
}
