package dev.weir.hazard;

import dev.weir.diff.Change;
import dev.weir.model.HazardCode;
import dev.weir.model.Place;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.sql.ast.Query;
import java.util.List;
import java.util.Optional;

/**
 * A query that is replaced in place goes on with the next record, and sends no removals for rows that it lets through no longer. A stream's past may differ
 * from its future; a table is read as if all of it were made by what it says now.
 */
final class StaleRows implements Rule {
    @Override
    public List<Hazard> find(Situation situation) {
        return situation.changes().stream()
                .filter(change -> change.id().kind() == ResourceKind.TABLE)
                .filter(Change.ReplaceInPlace.class::isInstance)
                .flatMap(change -> stale((Change.ReplaceInPlace) change, situation).stream())
                .toList();
    }

    private static Optional<Hazard> stale(Change.ReplaceInPlace replace, Situation situation) {
        Optional<Query> before = Queries.of(replace.before().resource());
        Optional<Query> after = Queries.of(replace.resource());
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        Optional<Place> place = replace.cause().or(() -> situation.origin(replace.id()));
        return Optional.of(Hazard.of(
                        HazardCode.STALE_ROWS,
                        replace.id(),
                        sentence(replace.id(), filtersTheSame(before.get(), after.get())))
                .at(place));
    }

    private static boolean filtersTheSame(Query before, Query after) {
        return before.where().equals(after.where()) && before.having().equals(after.having());
    }

    private static String sentence(ResourceId id, boolean filtersTheSame) {
        return filtersTheSame
                ? "Rows of the " + id + " keep their old columns and values until their keys come again."
                : "Rows of the " + id
                        + " that its condition excludes now stay, and those that it excluded before are missing, until their keys come again.";
    }
}
