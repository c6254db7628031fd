package dev.weir.sandbox.expression.aggregate;

import dev.weir.sql.analyze.SessionProperties;
import dev.weir.sql.plan.Step.AggregateCall;
import dev.weir.sql.plan.TypedExpression;
import dev.weir.sql.plan.TypedExpression.Constant;
import dev.weir.sql.type.SqlType;
import java.util.List;
import java.util.Optional;

/** The table of all aggregate functions. */
public final class AggregateFunctions {
    private AggregateFunctions() {}

    public static AggregateFunction of(AggregateCall call, SessionProperties properties) {
        List<SqlType> types =
                call.arguments().stream().map(TypedExpression::type).toList();
        return switch (call.signature().function()) {
            case "ATTR" -> new Attr(types.get(0));
            case "AVG" -> Averages.average(types.get(0));
            case "COLLECT_LIST" -> Collections.list(types.get(0), limit(properties, "collect_list"));
            case "COLLECT_SET" -> Collections.set(types.get(0), limit(properties, "collect_set"));
            case "CORRELATION" -> new Correlation();
            case "COUNT" -> new Count();
            case "COUNT_DISTINCT" -> Collections.countDistinct(types.get(0));
            case "EARLIEST_BY_OFFSET" -> earliest(call, types.get(0));
            case "HISTOGRAM" -> Collections.histogram();
            case "LATEST_BY_OFFSET" -> latest(call, types.get(0));
            case "MAX" -> new Extreme(types.get(0), 1);
            case "MIN" -> new Extreme(types.get(0), -1);
            case "STDDEV_SAMP" -> Averages.variance();
            case "STDDEV_SAMPLE" -> Averages.standardDeviation();
            case "SUM" -> Sums.sum(types.get(0));
            case "SUM_LIST" -> Sums.ofLists((SqlType.Array) types.get(0));
            case "TOPK" -> new TopK(types, call.type(), number(call).orElseThrow());
            case "TOPKDISTINCT" ->
                Collections.topDistinct(types.get(0), number(call).orElseThrow());
            default ->
                throw new UnsupportedOperationException("The sandbox can't run the aggregate function "
                        + call.signature().function() + ".");
        };
    }

    private static AggregateFunction earliest(AggregateCall call, SqlType type) {
        return number(call).isPresent()
                ? new Newest(type, number(call).get(), ignoresNulls(call), false)
                : new ByOffset(type, ignoresNulls(call), false);
    }

    private static AggregateFunction latest(AggregateCall call, SqlType type) {
        return number(call).isPresent()
                ? new Newest(type, number(call).get(), ignoresNulls(call), true)
                : new ByOffset(type, ignoresNulls(call), true);
    }

    private static int limit(SessionProperties properties, String function) {
        int limit = properties
                .value("ksql.functions." + function + ".limit")
                .map(Integer::parseInt)
                .orElse(-1);
        return limit < 0 ? Integer.MAX_VALUE : limit;
    }

    private static Optional<Integer> number(AggregateCall call) {
        return setting(call, Integer.class);
    }

    private static boolean ignoresNulls(AggregateCall call) {
        return setting(call, Boolean.class).orElse(true);
    }

    private static <T> Optional<T> setting(AggregateCall call, Class<T> type) {
        return call.settings().stream()
                .filter(Constant.class::isInstance)
                .map(setting -> ((Constant) setting).value())
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
