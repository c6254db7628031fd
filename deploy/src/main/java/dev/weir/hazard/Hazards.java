package dev.weir.hazard;

import dev.weir.model.ResourceId;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** All that a plan costs. */
public final class Hazards {
    private static final List<Rule> RULES = List.of(
            new DeletedTopics(),
            new Subjects(),
            new LostState(),
            new EndedFlink(),
            new SkippedRecords(),
            new Duplicates(),
            new CutOffConsumers(),
            new StaleRows(),
            new ReprocessedRecords(),
            new Downtime(),
            new OrphanedTopics());

    private static final Comparator<Hazard> ORDER =
            Comparator.comparing(Hazard::code).thenComparing(Hazard::resource).thenComparing(Hazard::what);

    private Hazards() {}

    /** The gravest first. Those whose codes the manifest allows are approved. */
    public static List<Hazard> of(Situation situation) {
        return RULES.stream()
                .flatMap(rule -> rule.find(situation).stream())
                .sorted(ORDER)
                .map(hazard ->
                        situation.desired().rules().allowed().contains(hazard.code()) ? hazard.approved() : hazard)
                .toList();
    }

    /** The topics whose measures make a difference: those that go or stay behind, and those that are read or written again. */
    public static SortedSet<String> topics(Situation situation) {
        SortedSet<String> topics = new TreeSet<>(situation.deletedTopics());
        topics.addAll(OrphanedTopics.names(situation).keySet());
        for (Restart restart : Restarts.of(situation)) {
            restart.inputs().forEach(input -> topics.add(input.topic()));
            topics.add(restart.sink());
        }
        situation.changes().forEach(change -> topics.addAll(Duplicates.readAgain(change)));
        topics.removeIf(topic -> !situation.live().exists(ResourceId.topic(topic)));
        return topics;
    }
}
