package dev.weir.cli.command;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Severity;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What stands in the way of an import, apart from what runs on the target: WEIR-IMP-010 to 014. */
final class ImportProblems {
    private ImportProblems() {}

    static Diagnostic filesInTheWay(Collection<Path> files) {
        return Diagnostic.error(
                        "WEIR-IMP-010",
                        "Files are in the way",
                        "Nothing was written, because there are files that would be written over or become part of the"
                                + " pipeline:" + lines(files))
                .withHint(
                        "--pipeline gives the import another name, -o another folder; --force writes over what is there.");
    }

    static Diagnostic nothing(String target, boolean filtered) {
        Diagnostic nothing = Diagnostic.error(
                "WEIR-IMP-011",
                "There is nothing to import",
                "Nothing on " + target + (filtered ? " fits --include and --exclude" : " can be imported")
                        + ", so that nothing was written.");
        return filtered
                ? nothing.withHint("They are regular expressions for whole names: --include 'ORDERS.*'")
                : nothing;
    }

    static Diagnostic sandboxDown() {
        return Diagnostic.error(
                        "WEIR-IMP-011",
                        "There is nothing to import",
                        "The sandbox doesn't run, and no other target was named.")
                .withHint("-t names a target of weir.yaml, and `weir sandbox up` starts the sandbox.");
    }

    static Diagnostic targetMissing(String target, Path file) {
        return warning(
                "WEIR-IMP-012",
                "The project doesn't know the target",
                "Its weir.yaml was left as it is, and has no target " + target + ":\n    " + file
                        + "\nCopy the target from the other weir.yaml, or the pipeline can't be planned there.");
    }

    static Diagnostic notAdopted(String pipeline, String target) {
        return Diagnostic.error(
                        "WEIR-IMP-013",
                        "The imported pipeline can't be adopted as it is",
                        "An apply would not only take over what runs, but change something. The files were written; the"
                                + " ledger wasn't.")
                .withHint("`weir plan " + pipeline + " -t " + target + "` shows what.");
    }

    static Diagnostic strangers(Collection<Path> files) {
        return warning(
                "WEIR-IMP-014",
                "Other files are part of the pipeline as well",
                "They lie in its folders and weren't imported, so that an apply would deploy them too:" + lines(files));
    }

    private static String lines(Collection<Path> files) {
        return files.stream().map(file -> "\n    " + file).collect(Collectors.joining());
    }

    private static Diagnostic warning(String code, String summary, String detail) {
        return new Diagnostic(code, Severity.WARNING, summary, detail, Optional.empty(), List.of());
    }
}
