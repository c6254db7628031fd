package dev.weir.cli.render;

import dev.weir.compare.Comparison;
import dev.weir.desired.DesiredState;
import dev.weir.desired.Lineage;
import dev.weir.diff.Change;
import dev.weir.model.ResourceId;
import dev.weir.plan.Step;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The lineage of a pipeline before and after, in one drawing, with what changes marked. */
final class ComparedLineage {
    /** Of larger pipelines only what changes is drawn, with its neighbours: nobody finds anything in more, and GitHub draws no more than 500 edges. */
    private static final int LARGE = 60;

    private ComparedLineage() {}

    /** Empty if nothing that has a place in it changes. */
    static String drawing(Comparison comparison) {
        List<DesiredState> states = Stream.of(comparison.after(), comparison.before())
                .flatMap(Optional::stream)
                .toList();
        SortedMap<ResourceId, Mark> marks = marks(comparison);
        Lineage all = Lineage.of(states);
        marks.keySet().retainAll(all.nodes().keySet());
        if (marks.isEmpty()) {
            return "";
        }
        boolean large = all.nodes().size() > LARGE;
        Lineage drawn = large ? all.around(marks.keySet()) : all;
        String heading = large ? "Lineage of what changes, with its neighbours" : "Lineage";
        return "\n**" + heading + "** " + legend(marks) + "\n\n```mermaid\n" + MermaidText.marked(drawn, marks)
                + "```\n";
    }

    private static String legend(SortedMap<ResourceId, Mark> marks) {
        SortedSet<Mark> used = new TreeSet<>(marks.values());
        return "(" + String.join(", ", used.stream().map(Mark::legend).toList()) + ")";
    }

    /** Topics that come and go with others have no change of their own. */
    private static SortedMap<ResourceId, Mark> marks(Comparison comparison) {
        SortedMap<ResourceId, Mark> marks = new TreeMap<>();
        SortedSet<String> dropped = new TreeSet<>();
        for (Step step : comparison.plan().steps()) {
            dropped.addAll(step.topics());
        }
        dropped.forEach(topic -> marks.put(ResourceId.topic(topic), Mark.DELETED));
        for (Step step : comparison.plan().steps()) {
            if (step.action() == Step.Action.CREATE) {
                step.entry()
                        .createdTopics()
                        .forEach(topic -> marks.put(
                                ResourceId.topic(topic), dropped.contains(topic) ? Mark.REBUILT : Mark.CREATED));
            }
        }
        for (Change change : comparison.plan().changes()) {
            Mark.of(Symbol.of(change)).ifPresent(mark -> marks.put(change.id(), mark));
        }
        return marks;
    }
}
