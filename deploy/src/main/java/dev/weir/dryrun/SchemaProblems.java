package dev.weir.dryrun;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Severity;
import dev.weir.model.Resource;
import dev.weir.port.SchemaVerdict;
import dev.weir.source.Span;
import java.util.List;
import java.util.Optional;

/** What a registry has against the schemas of a plan: WEIR-MAN-085 and 086. */
final class SchemaProblems {
    private SchemaProblems() {}

    static Diagnostic incompatible(Resource.Schema schema, SchemaVerdict verdict, Optional<Span> span) {
        String said = verdict.messages().isEmpty()
                ? "The registry doesn't say why."
                : "The registry says: " + String.join("\n", verdict.messages());
        return wouldBeRefused(
                        "The subject " + schema.subject() + " has the compatibility " + verdict.level()
                                + ", and this schema can't follow the versions that are there. " + said,
                        span)
                .withHint("Make the schema compatible, or, if nobody relies on the earlier versions, write"
                        + " `compatibility: NONE` beside it.");
    }

    /** The registry doesn't take it for a schema. */
    static Diagnostic refused(Resource.Schema schema, String said, Optional<Span> span) {
        return wouldBeRefused("It is the one of the subject " + schema.subject() + ". " + said, span);
    }

    private static Diagnostic wouldBeRefused(String detail, Optional<Span> span) {
        return new Diagnostic(
                "WEIR-MAN-085", Severity.ERROR, "The registry would refuse a schema", detail, span, List.of());
    }

    static Diagnostic unchecked(Resource.Schema schema, String why, Optional<Span> span) {
        return new Diagnostic(
                "WEIR-MAN-086",
                Severity.NOTE,
                "Whether a schema is compatible shows when it is registered",
                "It is the one of the subject " + schema.subject() + ". " + why,
                span,
                List.of());
    }
}
