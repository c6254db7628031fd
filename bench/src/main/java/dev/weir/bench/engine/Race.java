package dev.weir.bench.engine;

import dev.weir.bench.engine.Contestant.Application;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lets contestants run the same query over the same records, one after the other. */
final class Race {
    private final Cluster cluster;
    private final List<Contestant> contestants;
    private int runs;

    Race(Cluster cluster, List<Contestant> contestants) {
        this.cluster = cluster;
        this.contestants = contestants;
    }

    Topics input(String name, long orders, long customers) {
        Topics topics = new Topics(name + "-orders", orders, name + "-customers", customers, "none");
        cluster.createTopics(List.of(topics.orders(), topics.customers()));
        try (Input input = new Input(cluster.bootstrapServers())) {
            input.write(topics);
        }
        return topics;
    }

    /** Speeds by contestant. Who begins changes from round to round. */
    Map<String, Speed> round(Query query, Guarantee guarantee, Topics topics, int round) {
        List<Contestant> order = new ArrayList<>(contestants);
        Collections.rotate(order, round);
        Map<String, Speed> speeds = new LinkedHashMap<>();
        Set<Result> results = new HashSet<>();
        for (Contestant contestant : order) {
            Topics own = topics.withResult("result-" + runs++);
            cluster.createTopics(List.of(own.result()));
            Application application = contestant.start(query, own, guarantee);
            speeds.put(contestant.name(), Stopwatch.time(application.id(), query.processed(own)));
            application.stop();
            results.add(Result.read(cluster.bootstrapServers(), own.result(), query.resultIsTable()));
            cluster.deleteTopics(own.result());
        }
        if (results.size() != 1) {
            throw new IllegalStateException(query.name() + " has different results: " + results);
        }
        return speeds;
    }
}
