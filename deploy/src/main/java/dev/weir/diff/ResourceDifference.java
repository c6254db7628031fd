package dev.weir.diff;

import dev.weir.flink.FlinkFacts;
import dev.weir.model.Resource;
import dev.weir.normal.SchemaText;
import dev.weir.sql.ast.CreateAsSelect;
import dev.weir.sql.ast.InsertSelect;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Compares what a pipeline wants with what it applied last. */
final class ResourceDifference {
    private ResourceDifference() {}

    static Optional<Difference> between(Resource wanted, Resource applied) {
        if (wanted instanceof Resource.SqlObject after && applied instanceof Resource.SqlObject before) {
            return StatementDifference.between(after.statement(), before.statement())
                    .or(() -> properties(after, before));
        }
        if (wanted instanceof Resource.Topic after && applied instanceof Resource.Topic before) {
            return topic(after, before);
        }
        if (wanted instanceof Resource.Connector after && applied instanceof Resource.Connector before) {
            return connector(after, before);
        }
        if (wanted instanceof Resource.Schema after && applied instanceof Resource.Schema before) {
            return schema(after, before);
        }
        if (wanted instanceof Resource.DataLoad after && applied instanceof Resource.DataLoad before) {
            return data(after, before);
        }
        if (wanted instanceof Resource.FlinkStatement after && applied instanceof Resource.FlinkStatement before) {
            return flink(after, before);
        }
        if (wanted instanceof Resource.Tableflow after && applied instanceof Resource.Tableflow before) {
            return tableflow(after, before);
        }
        if (wanted instanceof Resource.Generated after && applied instanceof Resource.Generated before) {
            return generated(after, before);
        }
        return wanted.equals(applied) ? Optional.empty() : Optional.of(Difference.of("the definition changed"));
    }

    /** Properties matter to queries; a stream or table over a topic keeps none of them. */
    private static Optional<Difference> properties(Resource.SqlObject after, Resource.SqlObject before) {
        boolean query = after.statement() instanceof CreateAsSelect || after.statement() instanceof InsertSelect;
        return query
                ? firstKey(after.properties(), before.properties())
                        .map(key -> Difference.of("the property " + key + " changed"))
                : Optional.empty();
    }

    private static Optional<Difference> topic(Resource.Topic after, Resource.Topic before) {
        if (!after.partitions().equals(before.partitions())) {
            return Optional.of(Difference.of("the number of partitions changed"));
        }
        if (!after.replicas().equals(before.replicas())) {
            return Optional.of(Difference.of("the number of replicas changed"));
        }
        return firstKey(after.config(), before.config()).map(key -> Difference.of(key + " changed"));
    }

    private static Optional<Difference> connector(Resource.Connector after, Resource.Connector before) {
        if (!after.type().equals(before.type())) {
            return Optional.of(Difference.of("the class changed"));
        }
        return firstKey(after.withoutSecrets().config(), before.withoutSecrets().config())
                .map(key -> Difference.of("the setting " + key + " changed"));
    }

    private static Optional<Difference> schema(Resource.Schema after, Resource.Schema before) {
        if (after.format() != before.format()) {
            return Optional.of(Difference.of("the schema's language changed"));
        }
        if (!SchemaText.same(after.format(), after.text(), before.text())) {
            return Optional.of(Difference.of("the schema changed"));
        }
        return after.compatibility().equals(before.compatibility())
                ? Optional.empty()
                : Optional.of(Difference.of("the compatibility changed"));
    }

    private static Optional<Difference> data(Resource.DataLoad after, Resource.DataLoad before) {
        if (!after.hash().equals(before.hash())) {
            return Optional.of(Difference.of("the file changed, so its records are sent again"));
        }
        return after.equals(before)
                ? Optional.empty()
                : Optional.of(Difference.of("how the records are written changed, so they are sent again"));
    }

    private static Optional<Difference> flink(Resource.FlinkStatement after, Resource.FlinkStatement before) {
        return FlinkFacts.normal(after.text()).equals(FlinkFacts.normal(before.text()))
                ? firstKey(after.properties(), before.properties())
                        .map(key -> Difference.of("the property " + key + " changed"))
                : Optional.of(Difference.of("its text changed, and Flink can't change a statement in place"));
    }

    private static Optional<Difference> tableflow(Resource.Tableflow after, Resource.Tableflow before) {
        if (!after.bucket().equals(before.bucket())) {
            return Optional.of(Difference.of("the storage changed, which Tableflow can't do in place"));
        }
        if (!after.formats().equals(before.formats())) {
            return Optional.of(Difference.of("the formats changed"));
        }
        return after.equals(before)
                ? Optional.empty()
                : Optional.of(Difference.of("the retention or what becomes of bad records changed"));
    }

    private static Optional<Difference> generated(Resource.Generated after, Resource.Generated before) {
        if (!after.schema().equals(before.schema())) {
            return Optional.of(Difference.of("the schema changed, so its records are sent again"));
        }
        return after.withoutRate().equals(before.withoutRate())
                ? Optional.empty()
                : Optional.of(Difference.of("how the records are generated changed, so they are sent again"));
    }

    private static Optional<String> firstKey(Map<String, ?> after, Map<String, ?> before) {
        SortedSet<String> keys = new TreeSet<>(after.keySet());
        keys.addAll(before.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(after.get(key), before.get(key)))
                .findFirst();
    }
}
