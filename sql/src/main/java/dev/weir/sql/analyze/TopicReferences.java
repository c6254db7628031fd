package dev.weir.sql.analyze;

import dev.weir.sql.ast.ColumnElement.Constraint;
import dev.weir.sql.ast.CreateAsSelect;
import dev.weir.sql.ast.CreateSource;
import dev.weir.sql.ast.Properties;
import dev.weir.sql.ast.Property;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the topics in WITH clauses, and the subjects that belong to a topic because of its formats. */
final class TopicReferences {
    /** The formats whose schemas live in the registry. */
    private static final List<String> WITH_SUBJECT = List.of("AVRO", "JSON_SR", "PROTOBUF");

    private TopicReferences() {}

    static Optional<Reference.Topic> topic(Properties properties) {
        return properties.find("KAFKA_TOPIC").map(TopicReferences::topic);
    }

    static Reference.Topic sinkTopic(CreateAsSelect statement) {
        return topic(statement.properties())
                .orElseGet(() -> new Reference.Topic(
                        statement.name().origin(), statement.name().text()));
    }

    /** The topics that a sink connector's config lists. */
    static List<Reference.Topic> sunk(Properties config) {
        return config.find("topics").stream()
                .flatMap(property -> Arrays.stream(property.value().asText().split(",", -1))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .map(name -> new Reference.Topic(property.origin(), name)))
                .toList();
    }

    /** The subjects whose schemas give the columns, as the statement lists none for that part of the record. */
    static List<Reference.Subject> inferred(CreateSource statement, Reference.Topic topic) {
        return subjects(statement.properties(), topic, !listsKey(statement), !listsValue(statement));
    }

    /** The subjects that get their schemas from the columns listed. */
    static List<Reference.Subject> registered(CreateSource statement, Reference.Topic topic) {
        return subjects(statement.properties(), topic, listsKey(statement), listsValue(statement));
    }

    /** The subjects of a sink whose formats are said. */
    static List<Reference.Subject> registered(Properties properties, Reference.Topic topic) {
        return subjects(properties, topic, true, true);
    }

    private static List<Reference.Subject> subjects(
            Properties properties, Reference.Topic topic, boolean ofKey, boolean ofValue) {
        List<Reference.Subject> subjects = new ArrayList<>();
        if (ofKey && hasSubject(properties, "KEY_FORMAT")) {
            subjects.add(new Reference.Subject(topic.origin(), topic.name() + "-key"));
        }
        if (ofValue && hasSubject(properties, "VALUE_FORMAT")) {
            subjects.add(new Reference.Subject(topic.origin(), topic.name() + "-value"));
        }
        return subjects;
    }

    private static boolean hasSubject(Properties properties, String part) {
        return Stream.of(part, "FORMAT")
                .flatMap(name -> properties.text(name).stream())
                .anyMatch(format -> WITH_SUBJECT.contains(format.toUpperCase(Locale.ROOT)));
    }

    private static boolean listsKey(CreateSource statement) {
        return statement.elements().stream()
                .anyMatch(element -> element.constraint() instanceof Constraint.Key
                        || element.constraint() instanceof Constraint.PrimaryKey);
    }

    private static boolean listsValue(CreateSource statement) {
        return statement.elements().stream().anyMatch(element -> element.constraint() instanceof Constraint.None);
    }

    private static Reference.Topic topic(Property property) {
        return new Reference.Topic(property.value().origin(), property.value().asText());
    }
}
