package dev.weir.udf;

import io.confluent.ksql.function.udaf.Udaf;
import io.confluent.ksql.function.udaf.UdafDescription;
import io.confluent.ksql.function.udaf.UdafFactory;
import io.confluent.ksql.function.udf.UdfParameter;
import io.confluent.ksql.util.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.connect.data.Struct;
import org.jspecify.annotations.Nullable;

/**
 * TOUCHES: the touches of a group that aren't older than the newest by more than a limit, by time. A table of them joins with a stream of goals, for which
 * FIRST_TOUCH_BEFORE and LAST_TOUCH_BEFORE choose one. Rows without a time or a source don't count, and a touch that comes in twice counts once.
 */
@UdafDescription(
        name = "TOUCHES",
        description = "The latest touches of a group, such as clicks: their times and sources, by time",
        category = "ATTRIBUTION",
        author = "Weir",
        version = "1")
public final class RecentTouches {
    /** The state of a group travels with every change of it. */
    static final int MOST = 1_000;

    private RecentTouches() {}

    @UdafFactory(
            description = "The time in milliseconds, the source, and for how long touches are kept, in milliseconds;"
                    + " at most the latest 1000.",
            aggregateSchema = Touches.LIST_TYPE,
            returnSchema = Touches.LIST_TYPE)
    public static Udaf<Pair<@Nullable Long, @Nullable String>, List<Struct>, List<Struct>> touches(
            @UdfParameter(value = "limit", description = "how much older than the newest a touch may be") int limit) {
        return touches((long) limit);
    }

    @UdafFactory(
            description = "The same, with a limit of more than 24 days.",
            aggregateSchema = Touches.LIST_TYPE,
            returnSchema = Touches.LIST_TYPE)
    public static Udaf<Pair<@Nullable Long, @Nullable String>, List<Struct>, List<Struct>> touches(
            @UdfParameter(value = "limit", description = "how much older than the newest a touch may be") long limit) {
        return new Kept(limit);
    }

    /** The touches of a group, ordered by time. */
    private static final class Kept
            implements Udaf<Pair<@Nullable Long, @Nullable String>, List<Struct>, List<Struct>> {
        private final long limit;

        Kept(long limit) {
            this.limit = limit;
        }

        @Override
        public List<Struct> initialize() {
            return new ArrayList<>();
        }

        @Override
        public List<Struct> aggregate(Pair<@Nullable Long, @Nullable String> row, List<Struct> kept) {
            return GoalTouches.all(row)
                    .map(touch -> merge(kept, List.of(touch)))
                    .orElse(kept);
        }

        @Override
        public List<Struct> merge(List<Struct> some, List<Struct> others) {
            List<Struct> all = Stream.concat(some.stream(), others.stream())
                    .distinct()
                    .sorted(Touches.BY_TIME)
                    .collect(Collectors.toList());
            if (all.isEmpty()) {
                return all;
            }
            long newest = Touches.at(all.get(all.size() - 1));
            return all.stream()
                    .skip(Math.max(0, all.size() - MOST))
                    .filter(touch -> newest - Touches.at(touch) <= limit)
                    .collect(Collectors.toList());
        }

        @Override
        public List<Struct> map(List<Struct> kept) {
            return kept;
        }
    }
}
