package dev.weir.diff;

import dev.weir.drift.Said;
import dev.weir.drift.StatementDrift;
import dev.weir.evolution.Evolution;
import dev.weir.evolution.Way;
import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerState;
import dev.weir.live.Observed;
import dev.weir.model.Place;
import dev.weir.model.Resource;
import dev.weir.model.Resource.SqlObject;
import java.util.List;
import java.util.Optional;

/** What happens to a type, stream, table or INSERT INTO query that exists and that the pipeline applied. */
final class ObjectDiff {
    private final Evolution evolution;
    private final LiveMatch match;
    private final LedgerState ledger;

    ObjectDiff(Evolution evolution, LiveMatch match, LedgerState ledger) {
        this.evolution = evolution;
        this.ledger = ledger;
        this.match = match;
    }

    Change of(SqlObject wanted, LedgerEntry entry, Observed observed) {
        Optional<Difference> difference = ResourceDifference.between(wanted, entry.resource());
        if (StatementDrift.idle(entry, observed, ledger)) {
            return new Change.Rebuild(
                    wanted, entry, "its query was terminated by hand on the target", Optional.empty(), List.of());
        }
        boolean drifted = StatementDrift.changed(entry, observed);
        if (mayMatch(drifted, entry) && match.matches(wanted, observed)) {
            return difference.isEmpty()
                    ? new Change.Keep(wanted, false, Optional.empty())
                    : new Change.Keep(wanted, true, Optional.of("it was changed already, and is as wanted"));
        }
        return difference
                .or(() ->
                        drifted ? Optional.of(Difference.of("it was changed by hand on the target")) : Optional.empty())
                .or(() -> frozen(wanted, observed))
                .map(found -> changed(wanted, entry, found))
                .orElseGet(() -> new Change.Keep(wanted, false, Optional.empty()));
    }

    /** Whether what exists may be as wanted although what was applied isn't. */
    private static boolean mayMatch(boolean drifted, LedgerEntry entry) {
        return drifted || entry.serverSaid().containsKey(Said.ACCEPTED);
    }

    Change changed(SqlObject wanted, LedgerEntry entry, Difference difference) {
        Way way = evolution.way(wanted);
        if (way instanceof Way.Rebuild rebuild) {
            return rebuilt(wanted, entry, difference, rebuild);
        }
        return way instanceof Way.Alter
                ? new Change.Alter(wanted, entry, difference.what(), difference.place())
                : new Change.ReplaceInPlace(wanted, entry, difference.what(), difference.place());
    }

    private static Change rebuilt(Resource wanted, LedgerEntry entry, Difference difference, Way.Rebuild rebuild) {
        String reason =
                rebuild.rule().map(rule -> difference.what() + ", and " + rule).orElse(difference.what());
        Optional<Place> cause = rebuild.place().or(difference::place);
        return new Change.Rebuild(wanted, entry, reason, cause, List.of());
    }

    /** The server keeps the columns that SELECT * had when it was issued. */
    private Optional<Difference> frozen(SqlObject wanted, Observed observed) {
        if (!(observed instanceof Observed.Source source)) {
            return Optional.empty();
        }
        List<String> columns = evolution.unfrozen(wanted, source);
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(Difference.of("its SELECT * gives " + String.join(", ", columns) + " as well by now"));
    }
}
