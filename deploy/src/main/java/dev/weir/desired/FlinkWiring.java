package dev.weir.desired;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.flink.FlinkFacts;
import dev.weir.flink.FlinkPart;
import dev.weir.flink.TableName;
import dev.weir.manifest.Manifest;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the tables of Flink statements stand for: a table or view that another statement creates, or else a topic. */
final class FlinkWiring {
    private final Map<ResourceId, FlinkFacts> facts = new TreeMap<>();
    private final Map<String, ResourceId> tables = new TreeMap<>();
    private final SortedMap<ResourceId, Wanted> wanted;

    FlinkWiring(SortedMap<ResourceId, Wanted> wanted) {
        this.wanted = wanted;
        wanted.forEach((id, each) -> {
            if (each.resource() instanceof Resource.FlinkStatement statement) {
                FlinkFacts found = FlinkFacts.of(statement.text());
                facts.put(id, found);
                found.creates()
                        .ifPresent(created -> tables.putIfAbsent(created.table().name(), id));
            }
        });
    }

    /** The statements that create the tables which a statement reads and writes. */
    SortedSet<ResourceId> definitions(ResourceId id) {
        SortedSet<ResourceId> found = new TreeSet<>();
        mentioned(id)
                .forEach(mention ->
                        Optional.ofNullable(tables.get(mention.table().name())).ifPresent(found::add));
        found.remove(id);
        return found;
    }

    /** The topics that a statement reads without a definition of its own, and those that tables are defined over. */
    SortedSet<String> topics(ResourceId id) {
        SortedSet<String> found = new TreeSet<>();
        mentioned(id).stream()
                .map(FlinkFacts.Mention::table)
                .filter(table -> !tables.containsKey(table.name()))
                .forEach(table -> found.add(table.name()));
        Optional.ofNullable(facts.get(id)).flatMap(FlinkFacts::topic).ifPresent(found::add);
        return found;
    }

    /** Subjects in which a connector's records get their schema: until then a topic is a table without columns. */
    List<String> inferred(String topic, TopicIndex topics) {
        boolean described = topics.feeders(topic).stream()
                .map(wanted::get)
                .anyMatch(feeder -> feeder.resource() instanceof Resource.Connector connector && withSchema(connector));
        return described ? List.of(topic + "-value") : List.of();
    }

    private static boolean withSchema(Resource.Connector connector) {
        String format = List.of("value.converter", "output.data.format").stream()
                .flatMap(key -> Optional.ofNullable(connector.config().get(key)).stream())
                .map(value -> value.template())
                .findFirst()
                .orElse("");
        return format.matches(".*(AvroConverter|JsonSchemaConverter|ProtobufConverter)|AVRO|JSON_SR|PROTOBUF");
    }

    /** Tables that nothing creates, and topics that would be made twice. */
    List<Diagnostic> problems(
            Map<ResourceId, FlinkPart> parts, TopicIndex topics, Manifest manifest, Destination destination) {
        List<Diagnostic> problems = new ArrayList<>();
        SortedSet<String> external = external(manifest);
        parts.forEach((id, part) -> {
            for (FlinkFacts.Mention mention : mentioned(id)) {
                if (!known(mention.table(), topics, external, destination)) {
                    problems.add(FlinkProblems.unknownTable(
                            part.span(mention.start(), mention.end()),
                            mention.table().name(),
                            isTopic(mention.table(), topics),
                            names(topics)));
                }
            }
            if (destination.tablesMakeTopics()) {
                twice(id, part).ifPresent(problems::add);
            }
        });
        return problems;
    }

    /** What only Flink needs from elsewhere, as statements of ksqlDB would write it. */
    SortedSet<String> externalTables(Manifest manifest) {
        SortedSet<String> read = new TreeSet<>();
        facts.keySet()
                .forEach(id -> mentioned(id)
                        .forEach(mention -> read.add(mention.table().name())));
        read.retainAll(external(manifest));
        return read;
    }

    private Optional<Diagnostic> twice(ResourceId id, FlinkPart part) {
        FlinkFacts found = Optional.ofNullable(facts.get(id)).orElseThrow();
        return found.topic()
                .flatMap(topic -> Optional.ofNullable(wanted.get(ResourceId.topic(topic)))
                        .map(Wanted::span)
                        .map((Span declared) -> FlinkProblems.topicTwice(part.span(found.creates()), topic, declared)));
    }

    private boolean known(TableName table, TopicIndex topics, Collection<String> external, Destination destination) {
        boolean topic = destination.tablesMakeTopics() && isTopic(table, topics);
        return table.qualified() || topic || tables.containsKey(table.name()) || external.contains(table.name());
    }

    private static boolean isTopic(TableName table, TopicIndex topics) {
        return !topics.makers(table.name()).isEmpty()
                || !topics.feeders(table.name()).isEmpty();
    }

    private List<FlinkFacts.Mention> mentioned(ResourceId id) {
        List<FlinkFacts.Mention> all = new ArrayList<>();
        Optional.ofNullable(facts.get(id)).ifPresent(found -> {
            all.addAll(found.reads());
            all.addAll(found.writes());
        });
        return all;
    }

    private SortedSet<String> names(TopicIndex topics) {
        SortedSet<String> names = topics.names();
        names.addAll(tables.keySet());
        return names;
    }

    private static SortedSet<String> external(Manifest manifest) {
        SortedSet<String> names = new TreeSet<>();
        manifest.external().forEach(external -> names.add(external.name().replaceAll("^`(.+)`$", "$1")));
        return names;
    }
}
