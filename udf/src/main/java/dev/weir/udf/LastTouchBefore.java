package dev.weir.udf;

import io.confluent.ksql.function.udf.Udf;
import io.confluent.ksql.function.udf.UdfDescription;
import io.confluent.ksql.function.udf.UdfParameter;
import java.util.List;
import org.apache.kafka.connect.data.Struct;
import org.jspecify.annotations.Nullable;

/** LAST_TOUCH_BEFORE: to which touch of those that TOUCHES has collected a goal is attributed. */
@UdfDescription(
        name = "LAST_TOUCH_BEFORE",
        description = "Source of the last touch shortly before a goal, of those that TOUCHES has collected",
        category = "ATTRIBUTION",
        author = "Weir",
        version = "1")
public class LastTouchBefore {

    @Udf(description = "Null if no touch is near enough, or an argument is null.")
    public @Nullable String source(
            @UdfParameter(value = "touches", description = "what TOUCHES gives", schema = Touches.LIST_TYPE) @Nullable
                    List<@Nullable Struct> touches,
            @UdfParameter(value = "goal", description = "time of the goal in milliseconds") @Nullable Long goal,
            @UdfParameter(value = "limit", description = "how many milliseconds before the goal a touch counts")
                    @Nullable
                    Long limit) {
        if (touches == null || goal == null || limit == null) {
            return null;
        }
        return touches.stream()
                .filter(Touches::isTouch)
                .filter(touch -> Touches.leadsTo(goal, Touches.at(touch), limit))
                .max(Touches.BY_TIME)
                .map(Touches::source)
                .orElse(null);
    }
}
