package dev.weir.hazard;

import dev.weir.diff.Change;
import dev.weir.model.ConfigValue;
import dev.weir.model.HazardCode;
import dev.weir.model.Resource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What is written once more to a topic or a system that holds it already. */
final class Duplicates implements Rule {
    @Override
    public List<Hazard> find(Situation situation) {
        List<Hazard> found = new ArrayList<>();
        Restarts.of(situation).stream()
                .filter(Restart::repeats)
                .filter(restart -> restart.repeated().findAny().isPresent())
                .forEach(restart -> found.add(query(restart, situation)));
        for (Change change : situation.changes()) {
            if (change instanceof Change.ReplaceInPlace replace
                    && replace.resource() instanceof Resource.DataLoad load) {
                found.add(data(load, situation));
            } else if (change instanceof Change.Rebuild rebuild
                    && rebuild.resource() instanceof Resource.Connector connector) {
                found.add(connector(connector, readAgain(change), situation));
            }
        }
        return found;
    }

    private static Hazard query(Restart restart, Situation situation) {
        OptionalLong most = Counts.sum(restart.repeated()
                .map(input -> situation.measured().held(input.topic()))
                .toList());
        String count = most.isPresent() ? ", up to " + Counts.records(most.getAsLong()) : "";
        String what = "The " + restart.id() + " writes again into " + restart.sink() + " what that holds already"
                + count + ".";
        return Hazard.of(HazardCode.DUPLICATES, restart.id(), what).about(most).at(situation.origin(restart.id()));
    }

    private static Hazard data(Resource.DataLoad load, Situation situation) {
        return Hazard.of(
                        HazardCode.DUPLICATES,
                        load.id(),
                        "All records of " + load.file() + " are sent again to " + load.topic()
                                + ", beside those that were sent before.")
                .at(situation.origin(load.id()));
    }

    private static Hazard connector(Resource.Connector connector, List<String> topics, Situation situation) {
        OptionalLong most = Counts.sum(
                topics.stream().map(topic -> situation.measured().held(topic)).toList());
        String count = most.isPresent() ? ", up to " + Counts.records(most.getAsLong()) : "";
        String what = topics.isEmpty()
                ? "may read its source from the beginning, and write again what it has written."
                : "may deliver again what it has delivered of " + Counts.list(topics) + count + ".";
        return Hazard.of(HazardCode.DUPLICATES, connector.id(), "The " + connector.id() + " " + what)
                .about(most)
                .at(situation.origin(connector.id()));
    }

    /** The topics that a rebuilt sink may read again. */
    static List<String> readAgain(Change change) {
        return change instanceof Change.Rebuild rebuild && rebuild.resource() instanceof Resource.Connector connector
                ? topics(connector)
                : List.of();
    }

    private static List<String> topics(Resource.Connector connector) {
        return Optional.ofNullable(connector.config().get("topics"))
                .map(ConfigValue::template)
                .map(value -> Arrays.stream(value.split(","))
                        .map(String::strip)
                        .filter(topic -> !topic.isEmpty())
                        .toList())
                .orElse(List.of());
    }
}
