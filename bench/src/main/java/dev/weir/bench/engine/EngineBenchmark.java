package dev.weir.bench.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Records a second of the engine and of topologies written by hand, on one broker and in turns. Arguments choose queries by a part of their
 * name. Both have to write the same.
 */
public final class EngineBenchmark {
    private static final int ROUNDS = 3;

    private EngineBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        List<Query> queries = Query.ALL.stream()
                .filter(query ->
                        arguments.length == 0 || Arrays.stream(arguments).anyMatch(query.name()::contains))
                .toList();
        Path directory = Files.createTempDirectory("weir-bench");
        try (Cluster cluster = Cluster.start(directory.resolve("kafka"));
                Weir weir = new Weir(cluster.bootstrapServers(), directory.resolve("ours"))) {
            List<Contestant> contestants = List.of(weir, new ByHand(cluster, directory.resolve("by-hand")));
            run(queries, new Race(cluster, contestants));
        } finally {
            delete(directory);
        }
    }

    private static void run(List<Query> queries, Race race) {
        Topics warmUp = race.input("warm-up", 200_000, 10_000);
        Topics topics = race.input("measured", 1_000_000, 10_000);
        Table.printHead();
        for (Query query : queries) {
            for (Guarantee guarantee : Guarantee.values()) {
                race.round(query, guarantee, warmUp, 0);
                Scores scores = new Scores();
                for (int round = 0; round < ROUNDS; round++) {
                    scores.add(race.round(query, guarantee, topics, round));
                }
                Table.print(query, guarantee, scores);
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
