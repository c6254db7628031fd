package dev.weir.strategy;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.model.Resource.SqlObject;
import dev.weir.model.ResourceId;
import dev.weir.source.Span;

/** Why something can't be rebuilt in the way that a manifest chooses: WEIR-MAN-070 to 079. */
public final class StrategyProblems {
    private static final String OTHERWISE = " Choose `recreate` or `blue-green` for it under `lifecycle`.";

    private StrategyProblems() {}

    static Diagnostic keepsState(ResourceId id, String clause, Span span) {
        return stateful(
                "The manifest has the " + id + " go on where it stopped, but " + clause + " makes its query "
                        + consequence(clause) + "." + OTHERWISE,
                span);
    }

    static Diagnostic keptState(ResourceId id, String clause, Span span) {
        return stateful(
                "The manifest has the " + id + " go on where it stopped, but what runs has a " + clause
                        + ", which makes it " + consequence(clause) + "." + OTHERWISE,
                span);
    }

    private static Diagnostic stateful(String detail, Span span) {
        return Diagnostic.error("WEIR-MAN-070", "A query that keeps state can't go on where it stopped", detail, span);
    }

    private static String consequence(String clause) {
        return clause.equals("PARTITION BY")
                ? "send its records through a topic of its own, and those that are under way there would be lost"
                : "keep state, which a new query begins without";
    }

    static Diagnostic otherTopic(ResourceId id, Span span) {
        return Diagnostic.error(
                "WEIR-MAN-071",
                "A query can't go on in another topic",
                "The manifest has the " + id + " go on where it stopped, but it reads another topic now, where the old"
                        + " offsets mean nothing." + OTHERWISE,
                span);
    }

    static Diagnostic otherColumns(ResourceId id, String reason, Span span) {
        return Diagnostic.error(
                "WEIR-MAN-074",
                "A stream can't go on in its topic as it is wanted",
                "The manifest has the " + id + " go on where it stopped, in the topic that its readers know, but "
                        + reason + ". Columns can be added at the end; for anything else it needs a new topic."
                        + OTHERWISE,
                span);
    }

    static Diagnostic ambiguous(SqlObject wanted, Span span) {
        return Diagnostic.error(
                        "WEIR-MAN-072",
                        "It isn't clear which query goes on where which one stops",
                        "Several INSERT INTO queries with the same source and target changed at once, and the manifest has them"
                                + " go on where they stopped. Change one at a time, or give each an id that stays the same:"
                                + " INSERT INTO … WITH (QUERY_ID='…') SELECT ….",
                        span)
                .withHint("The query is " + wanted.id().name() + " by now.");
    }
}
