package dev.weir.desired;

import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.sql.ast.CreateAsSelect;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a ksqlDB cluster in Confluent Cloud can't take, though each statement by itself is right. */
public final class CloudLimits {
    /** As Confluent's documentation says. */
    private static final int QUERIES = 40;

    private CloudLimits() {}

    /** The same state; a warning {@code WEIR-MAN-120} at the first query that is one too many. */
    public static Checked<DesiredState> check(DesiredState state) {
        List<ResourceId> queries = state.resources().entrySet().stream()
                .filter(CloudLimits::isQuery)
                .map(Map.Entry::getKey)
                .toList();
        return queries.size() <= QUERIES ? Checked.of(state) : new Checked<>(state, List.of(tooMany(state, queries)));
    }

    private static boolean isQuery(Map.Entry<ResourceId, Resource> each) {
        return each.getKey().kind() == ResourceKind.QUERY
                || (each.getValue() instanceof Resource.SqlObject object
                        && object.statement() instanceof CreateAsSelect);
    }

    private static Diagnostic tooMany(DesiredState state, List<ResourceId> queries) {
        return Diagnostic.warning(
                        "WEIR-MAN-120",
                        "More queries than a ksqlDB cluster in Confluent Cloud runs",
                        "The pipeline has " + queries.size() + " queries. A ksqlDB cluster in Confluent Cloud runs "
                                + QUERIES
                                + " at most, those of all its pipelines counted together, and refuses the rest.",
                        Objects.requireNonNull(state.origins().get(queries.get(QUERIES))))
                .withHint("Make one statement of several, or divide the pipeline among two clusters.");
    }
}
