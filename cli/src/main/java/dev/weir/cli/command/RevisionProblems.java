package dev.weir.cli.command;

import dev.weir.compare.Renaming;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Severity;
import java.util.List;
import java.util.Optional;

/** What there is to say of revisions as a whole: WEIR-CLI-077. */
final class RevisionProblems {
    private RevisionProblems() {}

    static Diagnostic renamed(Renaming renaming) {
        return new Diagnostic(
                "WEIR-CLI-077",
                Severity.WARNING,
                "A pipeline has another name",
                "The pipeline " + renaming.to() + " wants " + renaming.shared() + " of the " + renaming.of()
                        + " resources that " + renaming.from()
                        + " had. What a pipeline owns is recorded under its name,"
                        + " so that a target where " + renaming.from() + " was applied won't let " + renaming.to()
                        + " have them.",
                Optional.empty(),
                List.of("Keep the name " + renaming.from() + " in the manifest, whatever its file is called; or run"
                        + " `weir destroy " + renaming.from() + "` before the next apply, which removes everything."));
    }
}
