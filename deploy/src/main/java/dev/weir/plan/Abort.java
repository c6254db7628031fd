package dev.weir.plan;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerState;
import dev.weir.ledger.Lineage;
import dev.weir.ledger.Version;
import dev.weir.strategy.Versions;
import java.util.List;
import java.util.Optional;

/** What is taken away when second versions aren't wanted after all: those that don't serve yet. */
final class Abort {
    private Abort() {}

    static List<LedgerEntry> begun(LedgerState ledger) {
        return ledger.entries().values().stream()
                .filter(entry -> Lineage.version(entry)
                        .filter(version -> !version.serving())
                        .filter(version ->
                                version.number() > Versions.serving(ledger).getOrDefault(version.standsFor(), 1))
                        .isPresent())
                .toList();
    }

    /** Why there is nothing to take away, or why it must not be. */
    static Optional<Diagnostic> obstacle(LedgerState ledger) {
        Optional<Version> switched = ledger.entries().values().stream()
                .flatMap(entry -> Lineage.version(entry).stream())
                .filter(Version::serving)
                .filter(version -> ledger.find(version.standsFor()).isPresent())
                .findFirst();
        if (switched.isPresent()) {
            return Optional.of(Diagnostic.error(
                    "WEIR-RUN-166",
                    "A second version serves already",
                    "The " + switched.get().standsFor() + " is served by its version "
                            + switched.get().number()
                            + ", which readers may have used, so there is no way back. Apply again to finish; to get the"
                            + " old statement back, write it and apply."));
        }
        return begun(ledger).isEmpty()
                ? Optional.of(Diagnostic.error(
                        "WEIR-RUN-167",
                        "Nothing is being built",
                        "The pipeline `" + ledger.pipeline() + "` has no second versions that could be taken away."))
                : Optional.empty();
    }
}
