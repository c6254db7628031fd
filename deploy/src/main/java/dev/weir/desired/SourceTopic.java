package dev.weir.desired;

import dev.weir.model.DataFormat;
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
 * @param keyFormat of records that others write into it, in upper case; empty if the statement doesn't say
 * @param valueFormat likewise
 */
record SourceTopic(String name, boolean made, List<String> inferred, String keyFormat, String valueFormat) {
    private static final Set<String> WITH_SCHEMAS = Set.of("AVRO", "PROTOBUF", "JSON_SR");
    private static final Set<String> BINARY = Set.of("AVRO", "PROTOBUF", "PROTOBUF_NOSR", "JSON_SR");

    /** @param prefix what the server puts before the names of topics that it names itself */
    static Optional<SourceTopic> of(Resource.SqlObject object, String prefix) {
        if (object.statement() instanceof CreateAsSelect create) {
            String name = create.properties()
                    .text("KAFKA_TOPIC")
                    .orElseGet(() -> prefix + create.name().text());
            return Optional.of(new SourceTopic(name, true, List.of(), "", ""));
        }
        return object.statement() instanceof CreateSource create
                ? create.properties().text("KAFKA_TOPIC").map(name -> of(name, create, object))
                : Optional.empty();
    }

    private static SourceTopic of(String name, CreateSource create, Resource.SqlObject object) {
        Properties properties = create.properties();
        boolean made = properties.find("PARTITIONS").isPresent();
        List<String> inferred = new ArrayList<>();
        String keyFormat = format(object, properties, "key");
        String valueFormat = format(object, properties, "value");
        if (WITH_SCHEMAS.contains(keyFormat) && create.elements().stream().noneMatch(SourceTopic::isKey)) {
            inferred.add(name + "-key");
        }
        if (WITH_SCHEMAS.contains(valueFormat) && create.elements().stream().noneMatch(SourceTopic::isValue)) {
            inferred.add(name + "-value");
        }
        return new SourceTopic(name, made, inferred, keyFormat, valueFormat);
    }

    /**
     * The format in which the statement expects what isn't written in it, if there is one.
     *
     * @param value the format of the values
     * @param withKeys whether there are keys as well, which are plain
     */
    Optional<String> unreadable(DataFormat.Value value, boolean withKeys) {
        boolean avro = value == DataFormat.Value.AVRO;
        if (avro && !valueFormat.isEmpty() && !valueFormat.equals("AVRO")) {
            return Optional.of(valueFormat);
        }
        if (!avro && BINARY.contains(valueFormat)) {
            return Optional.of(valueFormat);
        }
        return withKeys && BINARY.contains(keyFormat) ? Optional.of(keyFormat) : Optional.empty();
    }

    /** The format that a statement declares, or that holds for it without; empty if neither says one. */
    static String declared(Resource.SqlObject object, String part) {
        if (object.statement() instanceof CreateSource create) {
            return format(object, create.properties(), part);
        }
        return object.statement() instanceof CreateAsSelect create ? format(object, create.properties(), part) : "";
    }

    private static String format(Resource.SqlObject object, Properties properties, String part) {
        return properties
                .text(part.toUpperCase(Locale.ROOT) + "_FORMAT")
                .or(() -> properties.text("FORMAT"))
                .or(() -> Optional.ofNullable(object.properties().get("ksql.persistence.default.format." + part)))
                .orElse("")
                .toUpperCase(Locale.ROOT);
    }

    static boolean isKey(ColumnElement column) {
        return column.constraint() instanceof ColumnElement.Constraint.Key
                || column.constraint() instanceof ColumnElement.Constraint.PrimaryKey;
    }

    private static boolean isValue(ColumnElement column) {
        return column.constraint() instanceof ColumnElement.Constraint.None;
    }
}
