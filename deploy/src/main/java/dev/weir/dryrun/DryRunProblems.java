package dev.weir.dryrun;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Severity;
import dev.weir.diff.Change;
import dev.weir.model.ResourceId;
import dev.weir.plan.Plan;
import dev.weir.plan.Step;
import dev.weir.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a server has against a plan: WEIR-MAN-080 to 084. */
final class DryRunProblems {
    private static final String REPORT =
            "If you think that Weir should have known, please report it with the old and the new statement.";

    private final Plan plan;
    private final Map<ResourceId, Span> origins;
    private final TrialTopics topics;

    DryRunProblems(Plan plan, Map<ResourceId, Span> origins, TrialTopics topics) {
        this.plan = plan;
        this.origins = origins;
        this.topics = topics;
    }

    Diagnostic refused(Questions.Finding finding) {
        ResourceId id = finding.tried().id();
        String said = "the server says: " + topics.inPlace(finding.message());
        if (finding.tried().guessed()) {
            return of(
                    Severity.WARNING,
                    "WEIR-MAN-083",
                    "ksqlDB may refuse a statement of the plan",
                    "A topic that the " + id + " builds on doesn't have its partitions yet. As things are, " + said,
                    span(id));
        }
        Step.Action action = finding.tried().step().action();
        return action == Step.Action.REPLACE || action == Step.Action.ALTER
                ? inPlace(id, said)
                : statement(id, action, said);
    }

    private Diagnostic inPlace(ResourceId id, String said) {
        return of(
                        Severity.ERROR,
                        "WEIR-MAN-080",
                        "ksqlDB refuses to change something in place",
                        "Weir's rules say that the " + id + " can be changed in place; " + said,
                        span(id))
                .withHint("To have it rebuilt, take it out of the pipeline with what reads it, apply, and put it back.")
                .withHint(REPORT);
    }

    private Diagnostic statement(ResourceId id, Step.Action action, String said) {
        String what = action == Step.Action.DROP ? "removes" : "creates";
        return of(
                Severity.ERROR,
                "WEIR-MAN-081",
                "ksqlDB would refuse a statement of the plan",
                "It is the one that " + what + " the " + id + "; " + said,
                action == Step.Action.DROP ? Optional.empty() : span(id));
    }

    /** The server names no statement. */
    Diagnostic refusedAltogether(String message) {
        return of(
                Severity.ERROR,
                "WEIR-MAN-082",
                "ksqlDB would refuse the plan",
                "It doesn't tell which of the statements of pipeline "
                        + plan.header().pipeline() + " it means; the server says: " + topics.inPlace(message),
                Optional.empty());
    }

    Diagnostic needlessRebuild(Change.Rebuild rebuild) {
        return of(
                        Severity.NOTE,
                        "WEIR-MAN-084",
                        "ksqlDB would replace something in place that is rebuilt",
                        "Weir's rules say that the " + rebuild.id() + " has to be rebuilt: " + rebuild.reason()
                                + ". The server has nothing against CREATE OR REPLACE. Weir rebuilds it all the same.",
                        span(rebuild.id()))
                .withHint(REPORT);
    }

    private Optional<Span> span(ResourceId id) {
        return Optional.ofNullable(origins.get(id));
    }

    private static Diagnostic of(Severity severity, String code, String summary, String detail, Optional<Span> span) {
        return new Diagnostic(code, severity, summary, detail, span, List.of());
    }
}
