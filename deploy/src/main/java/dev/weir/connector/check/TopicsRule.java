package dev.weir.connector.check;

import dev.weir.connector.ConfigEntry;
import java.util.Arrays;

/** Topics of a sink that nothing in the pipeline brings into being. */
final class TopicsRule implements Checking.Rule {
    @Override
    public void check(Checking checking) {
        if (checking.surroundings().known()) {
            checking.connector()
                    .find("topics")
                    .filter(entry -> !entry.open())
                    .ifPresent(topics -> check(checking, topics));
        }
    }

    private static void check(Checking checking, ConfigEntry topics) {
        Surroundings around = checking.surroundings();
        Arrays.stream(topics.text().split(","))
                .map(String::strip)
                .filter(topic -> !topic.isEmpty() && around.topic(topic).isEmpty())
                .forEach(topic -> checking.report(
                        CheckProblems.noProducer(topics, topic, around.topics().keySet())));
    }
}
