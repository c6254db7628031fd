package dev.weir.diff;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Severity;
import dev.weir.model.ResourceId;
import dev.weir.source.Span;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What happens between the pipelines that share a target: WEIR-MAN-042 to 049. */
final class SharingProblems {
    private SharingProblems() {}

    static Diagnostic ownedElsewhere(ResourceId id, String owner, Span span) {
        return Diagnostic.error(
                        "WEIR-MAN-042",
                        "Another pipeline owns it",
                        "The " + id + " belongs to the pipeline `" + owner
                                + "` on this target. Two pipelines may share a target, but not an object: each would undo"
                                + " what the other one does.",
                        span)
                .withHint("To read it or write into it, leave it out here, and list a stream, table or type under"
                        + " external:.")
                .withHint("To have one of your own, give it another name.")
                .withHint("To move it here, remove it from the pipeline `" + owner + "` first.");
    }

    /** @param readers all of one pipeline */
    static Diagnostic readElsewhere(
            ResourceId dropped, String pipeline, Collection<ResourceId> readers, Optional<Span> span) {
        String names =
                String.join(", ", readers.stream().map(ResourceId::toString).toList());
        return new Diagnostic(
                        "WEIR-MAN-043",
                        Severity.ERROR,
                        "Another pipeline reads what has to go",
                        "The " + dropped + " has to be dropped, but the pipeline `" + pipeline + "` reads it with its "
                                + names + ". Nothing of another pipeline is touched.",
                        span,
                        List.of())
                .withHint("Change the pipeline `" + pipeline + "` so that it doesn't read the " + dropped
                        + ", or destroy it; then come back.");
    }

    static Diagnostic ownedTwice(ResourceId id, String other, Span span) {
        return Diagnostic.warning(
                "WEIR-MAN-044",
                "Two pipelines own it",
                "The " + id + " is in the ledger of the pipeline `" + other
                        + "` as well, so each may undo what the other one does. Remove it from one of the two: it stays on"
                        + " the target for the other.",
                span);
    }

    static Diagnostic nothingToAdopt(ResourceId id, Span span) {
        return Diagnostic.error(
                "WEIR-MAN-045",
                "There is nothing to adopt",
                "There is no " + id + " on the target. `weir apply` creates it.",
                span);
    }

    static Diagnostic unreadable(ResourceId id, Span span) {
        return Diagnostic.error(
                "WEIR-MAN-046",
                "It can't be adopted",
                "The " + id
                        + " exists, but the server doesn't say how it was made, so it could not be compared with what"
                        + " is wanted. Drop it by hand, then `weir apply` creates it.",
                span);
    }
}
