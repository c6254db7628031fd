package dev.weir.cli.git;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Suggestion;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What stands in the way of reading revisions: WEIR-CLI-071 to 076. */
final class GitProblems {
    private static final String INDENT = "\n    ";

    private GitProblems() {}

    static Diagnostic noGit(String why) {
        return Diagnostic.error(
                        "WEIR-CLI-071",
                        "There is no git",
                        "Revisions are read by the command git, and it could not be started: " + why + ".")
                .withHint("Install git, or put it on the PATH.");
    }

    /** @param said by git: the folder may lie in a repository that belongs to another user */
    static Diagnostic noRepository(Path directory, String said) {
        return Diagnostic.error(
                "WEIR-CLI-072",
                "This is no git repository",
                "To compare revisions, the project has to lie in a git repository. Of" + INDENT + directory
                        + "\ngit says:" + INDENT + said.strip().replace("\n", INDENT));
    }

    /** @param known branches and tags */
    static Diagnostic unknownRevision(String name, List<String> known) {
        Diagnostic error = Diagnostic.error(
                "WEIR-CLI-073", "Unknown revision", "The repository has no branch, tag or commit " + name + ".");
        return meant(name, known)
                .map(nearest -> error.withHint("Did you mean " + nearest + "?"))
                .orElseGet(() -> error.withHint("`git branch --all` lists the branches that are known here."));
    }

    /** A clone knows the branches of others under the name of their remote. */
    static Optional<String> meant(String name, List<String> known) {
        return known.stream()
                .filter(candidate -> candidate.endsWith("/" + name))
                .findFirst()
                .or(() -> Suggestion.nearest(name, known));
    }

    static Diagnostic shallow(String missing) {
        return Diagnostic.error(
                        "WEIR-CLI-074",
                        "The history of this clone is too short",
                        missing + " isn't here, because the clone is shallow: it was made with the newest commits only."
                                + " Fetch the rest with" + INDENT + "git fetch --unshallow"
                                + "\nor, where that is too much, as many more commits as are needed with" + INDENT
                                + "git fetch --deepen=100")
                .withHint("GitHub Actions: give the step actions/checkout `fetch-depth: 0` under `with:`.")
                .withHint("GitLab: set the variable GIT_DEPTH to 0.");
    }

    static Diagnostic unrelated(Revision one, Revision other) {
        return Diagnostic.error(
                        "WEIR-CLI-075",
                        "The revisions have no history in common",
                        one.name() + " and " + other.name()
                                + " never were the same, so that there is no commit where they parted.")
                .withHint("Two dots compare them as they are: " + one.name() + ".." + other.name());
    }

    static Diagnostic unreadable(Revision revision, String said) {
        return Diagnostic.error(
                "WEIR-CLI-076",
                "The files of a revision can't be read",
                "To write the files of " + revision.name() + " into a temporary folder failed. git says:" + INDENT
                        + said.strip().replace("\n", INDENT));
    }
}
