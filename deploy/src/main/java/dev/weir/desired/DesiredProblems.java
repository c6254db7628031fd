package dev.weir.desired;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Suggestion;
import dev.weir.manifest.Address;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.source.Span;
import dev.weir.sql.ast.AlterSource;
import dev.weir.sql.ast.DropConnector;
import dev.weir.sql.ast.DropSource;
import dev.weir.sql.ast.DropType;
import dev.weir.sql.ast.QueryControl;
import dev.weir.sql.ast.Statement;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What can be wrong with a pipeline as a whole: WEIR-MAN-020 to 029, 051 and 130. */
final class DesiredProblems {
    private DesiredProblems() {}

    static Diagnostic duplicate(ResourceId id, Span span, ResourceId first, Span firstSpan) {
        String what = id.equals(first) ? "The " + id + " is" : "A " + first + " of the same name is";
        return Diagnostic.error(
                "WEIR-MAN-020",
                "The same name twice",
                what + " already declared at " + firstSpan + ". Rename one of them, or remove it.",
                span);
    }

    static Diagnostic sameQuery(Span span, Span first) {
        return Diagnostic.error(
                "WEIR-MAN-020",
                "The same name twice",
                "The same query is already there, at " + first + ". Running it twice would write every row twice; give"
                        + " each a QUERY_ID of its own if that is meant.",
                span);
    }

    static Diagnostic unknownSource(Span span, String name, Collection<String> known) {
        return unknown(
                span,
                name,
                known,
                "No statement of the pipeline creates " + name + ". If it exists already and belongs to somebody else,"
                        + " list it under external: in the manifest.");
    }

    static Diagnostic unknownType(Span span, String name, Collection<String> known) {
        return unknown(
                span,
                name,
                known,
                "There is no type " + name
                        + ": neither is it built in, nor does a CREATE TYPE of the pipeline create it."
                        + " If it exists already, list it under external: in the manifest.");
    }

    private static Diagnostic unknown(Span span, String name, Collection<String> known, String detail) {
        Diagnostic problem = Diagnostic.error("WEIR-MAN-021", "Nothing creates this", detail, span);
        return Suggestion.nearest(name, known)
                .map(near -> problem.withHint("Did you mean " + near + "?"
                        + (near.equalsIgnoreCase(name) ? " Names in quotes keep their case." : "")))
                .orElse(problem);
    }

    static Diagnostic unknownCare(Span span, ResourceId id, Collection<String> known) {
        Diagnostic problem = Diagnostic.error(
                "WEIR-MAN-051",
                "The pipeline has no such resource",
                "lifecycle: says how the " + id
                        + " may change, but nothing here creates it. Case counts in addresses, and"
                        + " ksqlDB's names are in upper case unless they are quoted.",
                span);
        return Suggestion.nearest(id.key(), known)
                .map(near -> problem.withHint("Did you mean " + near + "?"))
                .orElse(problem);
    }

    static Diagnostic unknownAfter(Address address, Collection<ResourceId> known) {
        Diagnostic problem = Diagnostic.error(
                "WEIR-MAN-130",
                "Nothing creates what a connector waits for",
                "The connector is to come after the " + address.id() + ", but nothing in the pipeline creates it. Case"
                        + " counts in addresses, and ksqlDB's names are in upper case unless they are quoted.",
                address.span());
        List<String> keys = known.stream().map(ResourceId::key).toList();
        return Suggestion.nearest(address.id().key(), keys)
                .map(near -> problem.withHint("Did you mean " + near + "?"))
                .orElse(problem);
    }

    static Diagnostic cycle(List<ResourceId> path, Span span) {
        String names = path.stream().map(ResourceId::toString).collect(Collectors.joining(" ← "));
        return Diagnostic.error(
                "WEIR-MAN-022",
                "These need each other",
                "None of them can be created first: " + names
                        + ". An INSERT INTO for one of the queries breaks the circle.",
                span);
    }

    static Diagnostic refused(Statement statement) {
        return Diagnostic.error(
                "WEIR-MAN-023", "This statement has no place in a pipeline", whyRefused(statement), statement.span());
    }

    private static String whyRefused(Statement statement) {
        if (statement instanceof DropSource || statement instanceof DropType || statement instanceof DropConnector) {
            return "A pipeline says what should exist. What is removed from its files is dropped by the next apply,"
                    + " and `weir destroy` drops everything.";
        }
        if (statement instanceof AlterSource) {
            return "A pipeline says what should exist. Write the column into the CREATE statement instead.";
        }
        if (statement instanceof QueryControl) {
            return "A pipeline says what should exist. Queries start with their statements and end when these are"
                    + " removed from its files.";
        }
        return "It can't be part of a deployment. Run it with `weir query`, or in a test script.";
    }

    static Diagnostic notDeployed(Span span) {
        return Diagnostic.note(
                "WEIR-MAN-024",
                "Not deployed",
                "The statement only looks. Run it with `weir query`, or make it a check in the manifest.",
                span);
    }

    static Diagnostic noConnectorClass(Span span) {
        return Diagnostic.error(
                "WEIR-MAN-025",
                "The connector has no class",
                "The WITH clause of CREATE CONNECTOR needs 'connector.class', the name of the connector's Java class.",
                span);
    }

    static Diagnostic unusedExternal(Span span, ResourceId id) {
        return Diagnostic.error(
                "WEIR-MAN-026",
                "External, and created here",
                "The " + id + " is created by the pipeline, so it can't be external as well. Remove one of the two.",
                span);
    }

    static Diagnostic dataNeedsTopic(Span span, String topic) {
        return Diagnostic.error(
                "WEIR-MAN-027",
                "The data has no topic",
                "The topic " + topic + " isn't declared, so nothing says how many partitions it should have. Write "
                        + topic + ": {} or more about it under topics: in the manifest.",
                span);
    }

    static Diagnostic dataUnreadable(Span span, Resource.Data data, ResourceId reader, String format) {
        Diagnostic problem = Diagnostic.error(
                "WEIR-MAN-029",
                "The data can't be read by a stream or table",
                "The " + reader + " expects " + format + " in the topic " + data.topic() + ", but the records here are "
                        + data.value() + ", and their keys plain text.",
                span);
        return data instanceof Resource.Generated
                ? problem.withHint("generated records can be JSON, DELIMITED or AVRO: write value: beside them.")
                : problem.withHint("insert the rows with INSERT INTO " + reader.name()
                        + " … VALUES in a script: the server writes them as " + format + ".");
    }
}
