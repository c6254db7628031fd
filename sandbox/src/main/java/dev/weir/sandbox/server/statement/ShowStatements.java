package dev.weir.sandbox.server.statement;

import dev.weir.sandbox.server.entity.Entity;
import dev.weir.sandbox.server.entity.QueryEntity;
import dev.weir.sandbox.server.entity.RunningQueryInfo;
import dev.weir.sandbox.server.entity.SchemaInfo;
import dev.weir.sandbox.server.entity.SettingEntity;
import dev.weir.sandbox.server.entity.TopicEntity;
import dev.weir.sandbox.server.entity.TopicEntity.TopicInfo;
import dev.weir.sandbox.server.entity.TopicEntity.TopicInfoExtended;
import dev.weir.sandbox.server.kafka.ConsumerGroups;
import dev.weir.sandbox.server.kafka.Topic;
import dev.weir.sandbox.server.session.ServerProperties;
import dev.weir.sandbox.server.session.ServerProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** SHOW of what the server has, but sources, functions and connectors. */
final class ShowStatements {
    /** Topics of servers and their queries, which only SHOW ALL TOPICS lists. */
    private static final Pattern INTERNAL = Pattern.compile("_confluent.*|__.*|_schemas|_weir-.*|kafkasql-journal");

    private final Call call;
    private final Toolbox toolbox;

    ShowStatements(Call call, Toolbox toolbox) {
        this.call = call;
        this.toolbox = toolbox;
    }

    Entity topics(boolean all, boolean extended) {
        List<Topic> topics = call.world().topics().all().stream()
                .filter(topic -> all || !INTERNAL.matcher(topic.name()).matches())
                // Kafka's own are nobody's business.
                .filter(topic -> !topic.name().startsWith("__"))
                .toList();
        if (!extended) {
            List<TopicInfo> infos = topics.stream()
                    .map(topic -> new TopicInfo(topic.name(), topic.replicas()))
                    .toList();
            return new TopicEntity.Topics(call.text(), infos, List.of());
        }
        Map<String, ConsumerGroups.Readers> readers = toolbox.groups().byTopic();
        List<TopicInfoExtended> infos =
                topics.stream().map(topic -> extended(topic, readers)).toList();
        return new TopicEntity.TopicsExtended(call.text(), infos, List.of());
    }

    private static TopicInfoExtended extended(Topic topic, Map<String, ConsumerGroups.Readers> readers) {
        ConsumerGroups.Readers found = readers.getOrDefault(topic.name(), ConsumerGroups.Readers.NONE);
        return new TopicInfoExtended(topic.name(), topic.replicas(), found.consumers(), found.groups());
    }

    Entity queries(boolean extended) {
        if (extended) {
            QueryDescriptions descriptions = new QueryDescriptions(call.world(), toolbox);
            return new QueryEntity.Descriptions(
                    call.text(),
                    call.world().now().queries().values().stream()
                            .map(descriptions::describe)
                            .toList(),
                    List.of());
        }
        RunningQueries running = new RunningQueries(call.world());
        List<RunningQueryInfo> infos = new ArrayList<>();
        call.world().now().queries().values().forEach(query -> infos.add(running.info(query)));
        infos.addAll(toolbox.transientQueries().infos());
        return new QueryEntity.Queries(call.text(), infos, List.of());
    }

    Entity properties() {
        ServerProperties server = toolbox.serverProperties();
        List<SettingEntity.Property> properties = server.all().stream()
                .map(property -> new SettingEntity.Property(
                        property.name(),
                        "KSQL",
                        server.value(property),
                        property.access() == ServerProperty.Access.EDITABLE,
                        property.level()))
                .toList();
        List<String> overridden = List.copyOf(call.session().overrides().keySet());
        return new SettingEntity.Properties(call.text(), properties, overridden, server.defaults(), List.of());
    }

    Entity variables() {
        List<SettingEntity.Variable> variables = call.session().variables().entrySet().stream()
                .map(entry -> new SettingEntity.Variable(entry.getKey(), entry.getValue()))
                .toList();
        return new SettingEntity.Variables(call.text(), variables, List.of());
    }

    Entity types() {
        Map<String, SchemaInfo> types = new LinkedHashMap<>();
        call.world().now().types().forEach((name, type) -> types.put(name, SchemaInfo.of(type)));
        return new SettingEntity.Types(call.text(), types, List.of());
    }
}
