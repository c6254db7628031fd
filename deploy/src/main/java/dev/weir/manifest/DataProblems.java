package dev.weir.manifest;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Suggestion;
import dev.weir.source.Span;
import java.util.Collection;
import java.util.List;

/** What can be wrong with the data of a manifest: WEIR-MAN-090 to 095. */
final class DataProblems {
    private DataProblems() {}

    static Diagnostic oneSource(Span span, boolean both) {
        String found = both ? "this has both" : "this has neither";
        return Diagnostic.error(
                "WEIR-MAN-090",
                "Data come from a file or from a generator",
                "Data have exactly one of the keys file and generate, and " + found + ".",
                span);
    }

    /** The keys of an entry that mean nothing in it. */
    static List<Diagnostic> misplaced(Document data, List<String> keys, String others) {
        return data.entries().stream()
                .filter(entry -> keys.contains(entry.key().text()))
                .map(entry -> Diagnostic.error(
                        "WEIR-MAN-091",
                        "This key is for other data",
                        "The key " + entry.key().text() + " is for " + others + " only. Remove it here.",
                        entry.key().span()))
                .toList();
    }

    static Diagnostic avroFile(Span span) {
        return Diagnostic.error(
                        "WEIR-MAN-091",
                        "This key is for other data",
                        "Only generated records can be written as AVRO; those of files are JSON or DELIMITED.",
                        span)
                .withHint("INSERT INTO … VALUES in a script has the server write the rows as AVRO.");
    }

    static Diagnostic schema(Span span, String file, String why) {
        return Diagnostic.error("WEIR-MAN-092", "A generator's schema can't be used", file + ": " + why, span);
    }

    static Diagnostic noField(Span span, String field, String file, Collection<String> known) {
        Diagnostic problem = Diagnostic.error(
                "WEIR-MAN-093",
                "The generated records have no such field",
                "There is no field " + field + " in " + file + ". It has " + ManifestProblems.list(known) + ".",
                span);
        return Suggestion.nearest(field, known)
                .map(near -> problem.withHint("Did you mean " + near + "?"))
                .orElse(problem);
    }

    static Diagnostic noTime(Span span, String field) {
        return Diagnostic.error(
                "WEIR-MAN-094",
                "The field can't hold a time",
                "The time of an event is written in milliseconds since 1970, so the field " + field
                        + " has to be of the type long.",
                span);
    }

    static Diagnostic start(Span span, String text) {
        return Diagnostic.error(
                "WEIR-MAN-095",
                "This is no start of event times",
                "The value of start needs today, yesterday, or an instant such as 2024-05-01T00:00:00Z, and this is "
                        + text + ".",
                span);
    }
}
