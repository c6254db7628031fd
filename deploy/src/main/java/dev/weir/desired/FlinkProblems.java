package dev.weir.desired;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Suggestion;
import dev.weir.flink.Unclosed;
import dev.weir.source.Span;
import java.util.Collection;

/** What can be wrong with statements of Flink and with Tableflow: WEIR-MAN-100 to 112. */
final class FlinkProblems {
    private FlinkProblems() {}

    static Diagnostic noFlink(Span span, String target) {
        String why = target.equals("sandbox")
                ? "The sandbox doesn't run Flink."
                : "The target " + target + " has no Flink: neither `flink.gateway` nor `confluent-cloud` is set.";
        return Diagnostic.error("WEIR-MAN-100", "Nobody runs these Flink statements", why, span)
                .withHint("statements of Flink under targets: NAME: statements: are only read for that target.");
    }

    static Diagnostic refused(Span span, String why) {
        return Diagnostic.error("WEIR-MAN-101", "This Flink statement has no place in a pipeline", why, span);
    }

    static Diagnostic unclosed(Span span, Unclosed open) {
        return Diagnostic.error(
                "WEIR-MAN-102",
                "Something in a Flink script isn't closed",
                "The " + open.what() + " that begins here goes on to the end of the file. Close it with " + open.close()
                        + (open.close().equals("'") ? "; a quote inside is doubled: 'it''s'." : "."),
                span);
    }

    static Diagnostic badName(Span span, String name) {
        return Diagnostic.error(
                "WEIR-MAN-103",
                "Not a name for a Flink statement",
                name + " can't be a statement's name: lower-case letters, digits and dashes are allowed, at most 100.",
                span);
    }

    static Diagnostic tableAsOnGateway(Span span) {
        return Diagnostic.error(
                        "WEIR-MAN-104",
                        "A SQL Gateway forgets tables that a query makes",
                        "Weir gives every session of a SQL Gateway its tables anew, and this one would start its query"
                                + " each time.",
                        span)
                .withHint("write CREATE TABLE with the columns, and INSERT INTO … SELECT for the query.");
    }

    static Diagnostic topicTwice(Span span, String topic, Span declared) {
        return Diagnostic.error(
                        "WEIR-MAN-105",
                        "A topic that Flink makes itself",
                        "In Confluent Cloud CREATE TABLE makes the topic " + topic + ", which is declared at "
                                + declared + " too.",
                        span)
                .withHint("remove it from topics:, and set partitions with DISTRIBUTED BY and options in WITH.");
    }

    static Diagnostic notDeployed(Span span) {
        return Diagnostic.note(
                "WEIR-MAN-024", "Not deployed", "The statement only looks. Run it in a shell of Flink.", span);
    }

    static Diagnostic unknownTable(Span span, String name, boolean topicExists, Collection<String> known) {
        String detail = topicExists
                ? "There is a topic " + name + ", but a SQL Gateway knows it only by a CREATE TABLE over it."
                : "Neither a statement of Flink creates a table or view " + name
                        + ", nor does the pipeline make a topic of this name. If it exists already and belongs to"
                        + " somebody else, list it under external: in the manifest.";
        Diagnostic problem = Diagnostic.error("WEIR-MAN-021", "Nothing creates this", detail, span);
        if (topicExists) {
            return problem;
        }
        return Suggestion.nearest(name, known)
                .map(near -> problem.withHint(
                        "Did you mean " + near + "?" + (near.equalsIgnoreCase(name) ? " Case counts in Flink." : "")))
                .orElse(problem);
    }

    static Diagnostic noTableflow(Span span, String target) {
        return Diagnostic.error(
                        "WEIR-MAN-110",
                        "Only Confluent Cloud has Tableflow",
                        "The target " + target + " isn't in Confluent Cloud, so no topic can become a table there.",
                        span)
                .withHint("write tableflow: under targets: with the name of the target in Confluent Cloud.");
    }
}
