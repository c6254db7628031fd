package dev.weir.desired;

import dev.weir.model.Resource;
import dev.weir.sql.ast.ColumnElement;
import dev.weir.sql.ast.CreateAsSelect;
import dev.weir.sql.ast.CreateSource;
import dev.weir.sql.ast.Properties;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The topic of a stream or table.
 *
 * @param made the statement creates the topic if there is none
 * @param inferred subjects from which the columns come
 */
record SourceTopic(String name, boolean made, List<String> inferred) {
    private static final Set<String> WITH_SCHEMAS = Set.of("AVRO", "PROTOBUF", "JSON_SR");

    static Optional<SourceTopic> of(Resource.SqlObject object) {
        if (object.statement() instanceof CreateAsSelect create) {
            String name =
                    create.properties().text("KAFKA_TOPIC").orElse(create.name().text());
            return Optional.of(new SourceTopic(name, true, List.of()));
        }
        return object.statement() instanceof CreateSource create
                ? create.properties().text("KAFKA_TOPIC").map(name -> of(name, create, object))
                : Optional.empty();
    }

    private static SourceTopic of(String name, CreateSource create, Resource.SqlObject object) {
        Properties properties = create.properties();
        boolean made = properties.find("PARTITIONS").isPresent();
        List<String> inferred = new ArrayList<>();
        if (hasSchema(object, properties, "key") && create.elements().stream().noneMatch(SourceTopic::isKey)) {
            inferred.add(name + "-key");
        }
        if (hasSchema(object, properties, "value") && create.elements().stream().noneMatch(SourceTopic::isValue)) {
            inferred.add(name + "-value");
        }
        return new SourceTopic(name, made, inferred);
    }

    private static boolean hasSchema(Resource.SqlObject object, Properties properties, String part) {
        String format = properties
                .text(part.toUpperCase(Locale.ROOT) + "_FORMAT")
                .or(() -> properties.text("FORMAT"))
                .or(() -> Optional.ofNullable(object.properties().get("ksql.persistence.default.format." + part)))
                .orElse("");
        return WITH_SCHEMAS.contains(format.toUpperCase(Locale.ROOT));
    }

    private static boolean isKey(ColumnElement column) {
        return column.constraint() instanceof ColumnElement.Constraint.Key
                || column.constraint() instanceof ColumnElement.Constraint.PrimaryKey;
    }

    private static boolean isValue(ColumnElement column) {
        return column.constraint() instanceof ColumnElement.Constraint.None;
    }
}
