package dev.weir.hazard;

import dev.weir.diff.Change;
import dev.weir.flink.FlinkFacts;
import dev.weir.model.HazardCode;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Jobs of Flink and tables of Tableflow that end, for good or to begin anew. */
final class EndedFlink implements Rule {
    @Override
    public List<Hazard> find(Situation situation) {
        List<Hazard> found = new ArrayList<>();
        for (Change change : situation.changes()) {
            if (!situation.dropped().containsKey(change.id())) {
                continue;
            }
            Resource before = before(change, situation).orElse(null);
            if (before instanceof Resource.FlinkStatement statement) {
                job(change, FlinkFacts.of(statement.text()), situation, found);
            } else if (before instanceof Resource.Tableflow tableflow) {
                found.add(hazard(HazardCode.STATE_LOST, change.id(), table(tableflow), situation));
            }
        }
        return found;
    }

    private static Optional<Resource> before(Change change, Situation situation) {
        return situation.ledger().find(change.id()).map(entry -> entry.resource());
    }

    private static void job(Change change, FlinkFacts before, Situation situation, List<Hazard> found) {
        if (!before.form().isJob()) {
            return;
        }
        ResourceId id = change.id();
        found.add(hazard(
                HazardCode.STATE_LOST,
                id,
                "How far the " + id + " has read is forgotten, with all that it has gathered.",
                situation));
        if (!(change instanceof Change.Rebuild rebuild)
                || !(rebuild.resource() instanceof Resource.FlinkStatement after)) {
            return;
        }
        FlinkFacts facts = FlinkFacts.of(after.text());
        String read = Counts.list(names(facts.reads()));
        found.add(hazard(
                HazardCode.RECORDS_REPROCESSED,
                id,
                "The " + id + " reads " + read
                        + " again, from where its tables' options say: the beginning if they don't.",
                situation));
        List<String> kept = names(facts.writes()).stream()
                .filter(table -> !situation.deletedTopics().contains(table))
                .toList();
        if (!kept.isEmpty()) {
            String what = "The " + id + " writes again into " + Counts.list(kept) + " what is there already.";
            found.add(hazard(HazardCode.DUPLICATES, id, what, situation));
        }
    }

    private static List<String> names(List<FlinkFacts.Mention> mentions) {
        return mentions.stream().map(mention -> mention.table().name()).toList();
    }

    private static String table(Resource.Tableflow tableflow) {
        return tableflow.bucket().isPresent()
                ? "The table of " + tableflow.topic() + " isn't kept up any longer; its files stay in the bucket."
                : "The table of " + tableflow.topic() + " goes, with the storage that Confluent Cloud manages for it.";
    }

    private static Hazard hazard(HazardCode code, ResourceId id, String what, Situation situation) {
        return Hazard.of(code, id, what).at(situation.origin(id));
    }
}
