package dev.weir.normal;

import dev.weir.sql.ast.CreateAsSelect;
import dev.weir.sql.ast.CreateSource;
import dev.weir.sql.ast.CreateType;
import dev.weir.sql.ast.InsertSelect;
import dev.weir.sql.ast.Properties;
import dev.weir.sql.ast.Property;
import dev.weir.sql.ast.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Statements as somebody would write them: what ksqlDB fills in by itself is left out, and nothing else. The opposite of {@link NormalForm}: a statement and its
 * short form have the same normal form.
 */
public final class ShortForm {
    /** What stands first in a WITH clause; the rest follows in the order of its names. */
    private static final List<String> FIRST =
            List.of("KAFKA_TOPIC", "FORMAT", "KEY_FORMAT", "VALUE_FORMAT", "PARTITIONS", "REPLICAS");

    private ShortForm() {}

    /** @param columns the names of a stream's or table's columns; none where they aren't known */
    public static Statement of(Statement statement, Function<String, List<String>> columns) {
        if (statement instanceof CreateSource create) {
            return create.unconditional().with(NormalForm.columns(create.elements()), ofSource(create.properties()));
        }
        if (statement instanceof CreateAsSelect create) {
            return create.unconditional().with(ofQuery(create), ShortQuery.of(create.query(), columns));
        }
        if (statement instanceof InsertSelect insert) {
            return insert.with(insert.properties(), ShortQuery.of(insert.query(), columns));
        }
        return statement instanceof CreateType type
                ? new CreateType(type.origin(), false, type.name(), type.type())
                : statement;
    }

    private static Properties ofSource(Properties properties) {
        return ordered(properties.entries().stream()
                .filter(property -> !says(property, "KEY_FORMAT", "KAFKA"))
                .toList());
    }

    private static Properties ofQuery(CreateAsSelect create) {
        String name = create.name().text();
        return ordered(create.properties().entries().stream()
                .filter(property -> !says(property, "KAFKA_TOPIC", name))
                .toList());
    }

    private static boolean says(Property property, String name, String value) {
        return name(property).equals(name) && property.value().asText().equals(value);
    }

    private static Properties ordered(List<Property> properties) {
        List<Property> ordered = new ArrayList<>(properties);
        ordered.sort(Comparator.comparing(ShortForm::rank).thenComparing(ShortForm::name));
        return new Properties(ordered);
    }

    private static int rank(Property property) {
        int rank = FIRST.indexOf(name(property));
        return rank < 0 ? FIRST.size() : rank;
    }

    private static String name(Property property) {
        return property.name().text().toUpperCase(Locale.ROOT);
    }
}
