package dev.weir.diff;

import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.drift.Acceptance;
import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerState;
import dev.weir.live.LiveState;
import dev.weir.live.Observed;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.normal.ServerStatement;
import dev.weir.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What exists on a target and could become a pipeline's as it is, though the pipeline wants it otherwise. */
public final class Adoptable {
    private final DesiredState desired;
    private final LedgerState ledger;
    private final LiveState live;
    private final Collection<ResourceId> named;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<LedgerEntry> entries = new ArrayList<>();

    private Adoptable(DesiredState desired, LedgerState ledger, LiveState live, Collection<ResourceId> named) {
        this.desired = desired;
        this.ledger = ledger;
        this.live = live;
        this.named = named;
    }

    /**
     * Ledger entries that say of resources what is live, so that the next plan shows as a change what differs from the manifest.
     *
     * @param named those to adopt, each of which must exist; none for everything that does. Rows and data files, which can't be seen on a target, are
     *     only taken if they are named, and believed to be there
     */
    public static Checked<List<LedgerEntry>> of(
            DesiredState desired, LedgerState ledger, LiveState live, Collection<ResourceId> named) {
        Adoptable adoptable = new Adoptable(desired, ledger, live, named);
        desired.dependencies().order().stream()
                .filter(id -> desired.resources().containsKey(id))
                .filter(id -> named.isEmpty() || named.contains(id))
                .filter(id -> ledger.find(id).isEmpty())
                .forEach(adoptable::consider);
        return new Checked<>(adoptable.entries, adoptable.diagnostics);
    }

    private void consider(ResourceId id) {
        Resource wanted = Optional.ofNullable(desired.resources().get(id)).orElseThrow();
        Span origin = Optional.ofNullable(desired.origins().get(id)).orElseThrow();
        Optional<String> owner = ledger.otherOwner(id);
        if (owner.isPresent()) {
            diagnostics.add(SharingProblems.ownedElsewhere(id, owner.get(), origin));
            return;
        }
        switch (id.kind()) {
            case DATA, ROW -> {
                if (named.contains(id)) {
                    add(wanted, Optional.empty());
                }
            }
            case TOPIC, SCHEMA, CONNECTOR, TYPE, STREAM, TABLE, QUERY, FLINK, TABLEFLOW -> visible(wanted, origin);
        }
    }

    private void visible(Resource wanted, Span origin) {
        Optional<Observed> observed = live.find(wanted.id());
        if (observed.isEmpty()) {
            if (named.contains(wanted.id())) {
                diagnostics.add(SharingProblems.nothingToAdopt(wanted.id(), origin));
            }
        } else if (isReadable(wanted, observed.get())) {
            add(wanted, observed);
        } else {
            diagnostics.add(SharingProblems.unreadable(wanted.id(), origin));
        }
    }

    private void add(Resource wanted, Optional<Observed> observed) {
        List<ResourceId> needs = List.copyOf(desired.dependencies().dependenciesOf(wanted.id()));
        Resource told = observed.map(found -> schema(wanted, found)).orElse(wanted);
        entries.add(Acceptance.of(LedgerEntry.intended(told, needs, List.of()), observed, live));
    }

    private static Resource schema(Resource wanted, Observed observed) {
        return observed instanceof Observed.Subject subject
                ? new Resource.Schema(subject.subject(), subject.format(), subject.text(), subject.compatibility())
                : wanted;
    }

    private static boolean isReadable(Resource wanted, Observed observed) {
        if (!(wanted instanceof Resource.SqlObject object)) {
            return true;
        }
        String text = observed instanceof Observed.Source source
                ? source.statement()
                : observed instanceof Observed.Query query ? query.statement() : "";
        return observed instanceof Observed.Type
                || ServerStatement.asWritten(text, object.statement()).isPresent();
    }
}
