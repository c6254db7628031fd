package dev.weir.imports;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Severity;
import dev.weir.live.Observed;
import dev.weir.model.ResourceId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What couldn't be imported, or not as it is: WEIR-IMP-001 to 009, and 015. */
final class ImportProblems {
    private static final int FEW = 10;

    private ImportProblems() {}

    static Diagnostic unreadable(ResourceId id, String text) {
        String said = text.isBlank()
                ? "The server doesn't tell the statement that made it."
                : "The server says:\n" + indented(text);
        return warning(
                        "WEIR-IMP-001",
                        "A statement can't be imported",
                        "The " + id + " is left out, because Weir can't make a statement of the server's wording that"
                                + " means the same. " + said)
                .withHint(
                        "Write the statement into the pipeline yourself; what uses it finds it under external: until then.");
    }

    static Diagnostic managed(String owner, Collection<ResourceId> things) {
        return note(
                        "WEIR-IMP-002",
                        "Something belongs to another pipeline and was left out",
                        "The pipeline " + owner + " owns "
                                + things.stream().map(ResourceId::toString).collect(Collectors.joining(", ")) + ".")
                .withHint("--include-managed takes it all the same.");
    }

    static Diagnostic twin(Observed.Query query, ResourceId twin) {
        return warning(
                        "WEIR-IMP-003",
                        "Two queries do the same",
                        "The queries " + twin.name() + " and " + query.queryId() + " run the same statement, so that "
                                + query.sink() + " gets every row twice. A pipeline can't want a query twice: only "
                                + twin.name() + " was imported.")
                .withHint("TERMINATE " + query.queryId() + "; ends the other one.");
    }

    static Diagnostic leftBehind(Observed.Query query) {
        return warning(
                        "WEIR-IMP-004",
                        "A query writes what it no longer makes",
                        query.sink() + " was declared anew without a query, but the query " + query.queryId()
                                + " that made it before still writes its topic. No statement asks for that, so it can't"
                                + " be imported.")
                .withHint("TERMINATE " + query.queryId() + "; ends it.");
    }

    static Diagnostic schemaId(ResourceId id) {
        return note(
                "WEIR-IMP-005",
                "A schema's id was left out",
                "The " + id + " names its schema by an id, which means nothing on another target. Its columns were"
                        + " imported as they are instead.");
    }

    static Diagnostic topicMissing(ResourceId id, String topic) {
        return warning(
                "WEIR-IMP-006",
                "A topic is gone",
                "The " + id + " lies over the topic " + topic + ", which doesn't exist. The statement was imported, but"
                        + " a new target would refuse it: list the topic in the manifest, or drop the " + id + ".");
    }

    static Diagnostic schemaDepends(ResourceId id) {
        return warning(
                "WEIR-IMP-007",
                "A schema imports others",
                "The newest " + id
                        + " refers to schemas of other subjects, which a single file can't bring along. It is"
                        + " left out, and stays as it is on the target.");
    }

    static Diagnostic relativePath(String target, Collection<String> keys) {
        return warning(
                "WEIR-IMP-008",
                "A target names files of another project",
                "The target " + target + " was copied into weir.yaml, and its paths start from the project's folder: "
                        + String.join(", ", keys) + ". Copy these files, or write their full paths.");
    }

    static Diagnostic wouldChange(ResourceId id, String what) {
        return warning(
                        "WEIR-IMP-009",
                        "A plan would change something",
                        "The " + id + " was imported, but an apply would " + what + ".")
                .withHint("`weir plan` shows how both differ; correct the imported file until it shows no change.");
    }

    static Diagnostic wouldDelete(ResourceId id) {
        return warning(
                        "WEIR-IMP-009",
                        "A plan would change something",
                        "The ledger says that the pipeline owns the " + id + ", which isn't among what was imported: an"
                                + " apply would delete it.")
                .withHint("Write it into the pipeline, or import under another name with --pipeline.");
    }

    static Diagnostic withoutQuery(ResourceId id) {
        return warning(
                        "WEIR-IMP-015",
                        "A stream or table has lost its query",
                        "The " + id + " was made by a CREATE … AS, but its query doesn't run any longer: somebody has"
                                + " terminated it. The statement was imported as it is.")
                .withHint("To have it run again, drop the " + id + " before the next apply, which makes it anew.");
    }

    private static String few(Collection<ResourceId> things) {
        String first = things.stream().limit(FEW).map(ResourceId::toString).collect(Collectors.joining(", "));
        return things.size() > FEW ? first + " and " + (things.size() - FEW) + " more" : first;
    }

    private static String indented(String text) {
        return text.lines().map(line -> "    " + line).collect(Collectors.joining("\n"));
    }

    private static Diagnostic warning(String code, String summary, String detail) {
        return new Diagnostic(code, Severity.WARNING, summary, detail, Optional.empty(), List.of());
    }

    private static Diagnostic note(String code, String summary, String detail) {
        return new Diagnostic(code, Severity.NOTE, summary, detail, Optional.empty(), List.of());
    }
}
