package dev.weir.cli.git;

import dev.weir.cli.git.GitCommand.Answer;
import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The repository that a project lies in. Everything that goes wrong is the value of a {@link Checked} that has none. */
public final class GitRepository {
    private static final String[] BUILT_JARS = {
        "ls-files", "--others", "--ignored", "--exclude-standard", "-z", "--", "*.jar"
    };

    private final GitCommand git;
    private final String prefix;

    /** @param prefix where the project lies in the repository: empty, or a path that ends with a slash */
    private GitRepository(GitCommand git, String prefix) {
        this.git = git;
        this.prefix = prefix;
    }

    /** The folder upwards that is a repository, found without git; empty if there is none. */
    public static Optional<Path> topOf(Path folder) {
        for (Optional<Path> at = Optional.of(folder); at.isPresent(); at = at.map(Path::getParent)) {
            // A worktree has a file of that name.
            if (Files.exists(at.get().resolve(".git"))) {
                return at;
            }
        }
        return Optional.empty();
    }

    /** @param program that is git, by its name or its path */
    public static Checked<Optional<GitRepository>> of(Path project, String program) {
        try {
            GitCommand inProject = new GitCommand(program, project, Map.of());
            Answer top = inProject.run("rev-parse", "--show-toplevel");
            Answer prefix = inProject.run("rev-parse", "--show-prefix");
            if (!top.ok() || !prefix.ok()) {
                return failed(GitProblems.noRepository(project, top.error()));
            }
            GitCommand git = new GitCommand(program, Path.of(top.line()), Map.of());
            return found(new GitRepository(git, prefix.line()));
        } catch (IOException e) {
            return failed(GitProblems.noGit(String.valueOf(e.getMessage())));
        }
    }

    /** The commit that a branch, a tag, an id or an expression such as {@code HEAD~2} stands for. */
    public Checked<Optional<Revision>> resolve(String name) throws IOException {
        // What begins with a dash would be an option.
        Answer answer = name.startsWith("-")
                ? new Answer(1, "", "")
                : git.run("rev-parse", "--verify", "--quiet", name + "^{commit}");
        if (answer.ok()) {
            return found(new Revision(name, answer.line()));
        }
        List<String> known = known();
        return shallow() && GitProblems.meant(name, known).isEmpty()
                ? failed(GitProblems.shallow(name))
                : failed(GitProblems.unknownRevision(name, known));
    }

    /** The last commit that two have in common, under the name of the first. */
    public Checked<Optional<Revision>> mergeBase(Revision one, Revision other) throws IOException {
        Answer answer = git.run("merge-base", one.commit(), other.commit());
        if (answer.ok()) {
            return found(new Revision(one.name(), answer.line()));
        }
        return shallow()
                ? failed(GitProblems.shallow("The commit where " + one.name() + " and " + other.name() + " parted"))
                : failed(GitProblems.unrelated(one, other));
    }

    /**
     * The files as they were; the project's folder is empty if there was none. The caller closes it.
     *
     * @param everything of the repository, and jars that are built and never committed as they are now; or the project's own files only
     */
    public Checked<Optional<CheckedOut>> checkOut(Revision revision, boolean everything) throws IOException {
        CheckedOut files = CheckedOut.create(prefix);
        String tree = revision.commit() + ":" + prefix;
        if (!git.run("cat-file", "-e", tree).ok()) {
            return found(files);
        }
        GitCommand writing = git.with(files.variables());
        Answer answer = everything || prefix.isEmpty()
                ? writing.run("read-tree", revision.commit())
                : writing.run("read-tree", "--prefix=" + prefix, tree);
        if (answer.ok()) {
            answer = writing.run("checkout-index", "--all", "--prefix=" + files.tree() + "/");
        }
        if (!answer.ok()) {
            files.close();
            return failed(GitProblems.unreadable(revision, answer.error()));
        }
        if (everything) {
            for (String jar : git.run(BUILT_JARS).out().split("\0")) {
                files.link(git.directory(), jar);
            }
        }
        return found(files);
    }

    private boolean shallow() throws IOException {
        return git.run("rev-parse", "--is-shallow-repository").line().equals("true");
    }

    private List<String> known() throws IOException {
        return git.run("for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/remotes", "refs/tags")
                .out()
                .lines()
                .toList();
    }

    private static <T> Checked<Optional<T>> found(T value) {
        return Checked.of(Optional.of(value));
    }

    private static <T> Checked<Optional<T>> failed(Diagnostic why) {
        return new Checked<>(Optional.empty(), List.of(why));
    }
}
