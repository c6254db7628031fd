package dev.weir.session;

import dev.weir.live.LiveState;
import dev.weir.live.Observed;
import dev.weir.live.ServerInfo;
import dev.weir.port.Connectors;
import dev.weir.port.StatementServer;
import dev.weir.port.Subjects;
import dev.weir.port.Topics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Looks at all of a target's servers at the same time. */
final class Inspection {
    private final StatementServer ksqldb;
    private final Optional<Supplier<Topics>> topics;
    private final Optional<? extends Connectors> connectors;
    private final Optional<? extends Subjects> subjects;

    Inspection(
            StatementServer ksqldb,
            Optional<Supplier<Topics>> topics,
            Optional<? extends Connectors> connectors,
            Optional<? extends Subjects> subjects) {
        this.ksqldb = ksqldb;
        this.topics = topics;
        this.connectors = connectors;
        this.subjects = subjects;
    }

    /** The first failure, in the order ksqlDB, Kafka, Connect, registry, is the one that is told. */
    LiveState run() {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            CompletableFuture<ServerInfo> server = CompletableFuture.supplyAsync(ksqldb::info, threads);
            List<CompletableFuture<? extends Collection<? extends Observed>>> looks = new ArrayList<>();
            looks.add(server.thenApply(ready -> ksqldb.objects()));
            looks.add(CompletableFuture.supplyAsync(this::allTopics, threads));
            connectors.ifPresent(cluster -> looks.add(CompletableFuture.supplyAsync(cluster::list, threads)));
            subjects.ifPresent(registry -> looks.add(CompletableFuture.supplyAsync(registry::list, threads)));
            List<Observed> found = new ArrayList<>();
            ServerInfo info = join(server);
            looks.forEach(look -> found.addAll(join(look)));
            return LiveState.of(info, found);
        } finally {
            threads.shutdown();
        }
    }

    private List<Observed.Topic> allTopics() {
        return topics.map(cluster -> cluster.get().list()).orElseGet(ksqldb::topics);
    }

    static <T> T join(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }
}
