package dev.weir.sandbox.server;

import dev.weir.sandbox.server.command.KafkaCommandLog;
import dev.weir.sandbox.server.entity.CommandStatus;
import dev.weir.sandbox.server.entity.CurrentStatus;
import dev.weir.sandbox.server.entity.Entity;
import dev.weir.sandbox.server.entity.Refusal;
import dev.weir.sandbox.server.http.Lifecycle;
import dev.weir.sandbox.server.metastore.Metastore;
import dev.weir.sandbox.server.metastore.StoredSource;
import dev.weir.sandbox.server.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The end of a ksqlDB cluster: no queries, no sources, no command log. */
final class ClusterTermination {
    private final World world;
    private final KafkaCommandLog log;
    private final Lifecycle lifecycle;

    ClusterTermination(World world, KafkaCommandLog log, Lifecycle lifecycle) {
        this.world = world;
        this.log = log;
        this.lifecycle = lifecycle;
    }

    /** @param deleteTopics patterns of the topics of sources that go too */
    List<Entity> terminate(List<String> deleteTopics) {
        List<Pattern> patterns = patterns(deleteTopics);
        long sequence = world.commands().next();
        lifecycle.terminating();
        Metastore metastore = world.now();
        metastore.queries().keySet().forEach(world.queries()::terminate);
        metastore.sources().values().stream()
                .map(StoredSource::source)
                .filter(source -> !source.readOnly() && matches(patterns, source.topic()))
                .forEach(source -> world.topics().delete(source.topic()));
        world.metastore().change(ended -> Metastore.EMPTY);
        world.topics().delete(log.topic());
        CommandStatus queued = new CommandStatus(
                CommandStatus.Status.QUEUED, "The server ends its queries and then itself", Optional.empty());
        return List.of(
                new CurrentStatus("TERMINATE CLUSTER;", "terminate/CLUSTER/execute", queued, sequence, List.of()));
    }

    private static boolean matches(List<Pattern> patterns, String topic) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(topic).matches());
    }

    private static List<Pattern> patterns(List<String> texts) {
        List<Pattern> patterns = new ArrayList<>();
        for (String text : texts) {
            try {
                patterns.add(Pattern.compile(text));
            } catch (PatternSyntaxException invalid) {
                throw Refusal.request("This is no regular expression: " + text);
            }
        }
        return patterns;
    }
}
