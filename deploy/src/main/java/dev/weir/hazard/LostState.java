package dev.weir.hazard;

import dev.weir.diff.Change;
import dev.weir.diff.Moves;
import dev.weir.model.HazardCode;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import java.util.List;
import java.util.Optional;

/** State stores go with their queries, and offsets with their connectors. */
final class LostState implements Rule {
    @Override
    public List<Hazard> find(Situation situation) {
        return situation.changes().stream()
                .flatMap(change -> lost(change, situation).stream())
                .toList();
    }

    private static List<Hazard> lost(Change change, Situation situation) {
        if (!situation.dropped().containsKey(change.id()) || handedOver(change.id(), situation)) {
            return List.of();
        }
        if (change instanceof Change.Rebuild rebuild) {
            return of(rebuild.id(), rebuild.before().resource(), Optional.of(rebuild.resource()), situation);
        }
        return change instanceof Change.Delete delete
                ? of(delete.id(), delete.before().resource(), Optional.empty(), situation)
                : List.of();
    }

    private static boolean handedOver(ResourceId id, Situation situation) {
        Moves moves = Moves.of(situation.desired(), situation.ledger());
        return moves.destination(id).flatMap(moves::heritage).isPresent();
    }

    private static List<Hazard> of(ResourceId id, Resource before, Optional<Resource> after, Situation situation) {
        if (id.kind() == ResourceKind.CONNECTOR) {
            return List.of(Hazard.of(HazardCode.STATE_LOST, id, "How far the " + id + " has read is forgotten.")
                    .at(situation.origin(id)));
        }
        return KeptState.of(before).stream()
                .map(state -> Hazard.of(HazardCode.STATE_LOST, id, sentence(id, state, after.isPresent()))
                        .at(after.flatMap(state::place).or(() -> situation.origin(id))))
                .toList();
    }

    private static String sentence(ResourceId id, KeptState state, boolean again) {
        return "The " + id + " loses " + state.words() + (again ? ", and begins anew." : ".");
    }
}
