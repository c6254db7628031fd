package dev.weir.bench.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The engine and topologies written by hand, on one broker and in turns. Both have to write the same. Arguments choose what runs by parts of
 * the query's name and of the guarantee.
 */
public final class EngineBenchmark {
    private static final int ROUNDS = 3;

    private EngineBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createTempDirectory("weir-bench");
        try (Cluster cluster = Cluster.start(directory.resolve("kafka"));
                Weir weir = new Weir(cluster.bootstrapServers(), directory.resolve("ours"))) {
            List<Contestant> contestants = List.of(weir, new ByHand(cluster, directory.resolve("by-hand")));
            run(new Race(cluster, contestants), List.of(arguments));
        } finally {
            delete(directory);
        }
    }

    private static void run(Race race, List<String> chosen) {
        Topics warmUp = race.input("warm-up", 200_000, 10_000);
        Topics topics = race.input("measured", 1_000_000, 10_000);
        Table.printHead();
        for (Query query : Query.ALL) {
            List<Guarantee> guarantees = Arrays.stream(Guarantee.values())
                    .filter(guarantee -> chosen.stream().allMatch((query.name() + ", " + guarantee.label())::contains))
                    .toList();
            if (!guarantees.isEmpty()) {
                race.round(query, guarantees.get(0), warmUp, 0);
            }
            for (Guarantee guarantee : guarantees) {
                Table.print(query, guarantee, rounds(race, query, guarantee, topics));
            }
        }
    }

    private static Scores rounds(Race race, Query query, Guarantee guarantee, Topics topics) {
        Scores scores = new Scores();
        for (int round = 0; round < ROUNDS; round++) {
            scores.add(race.round(query, guarantee, topics, round));
        }
        return scores;
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
