package dev.weir.cli.command;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Suggestion;
import dev.weir.project.PipelineFile;
import java.util.ArrayList;
import java.util.List;

/** The pipelines that ship with Weir; they lie where Weir does. */
final class Demos {
    private final Session session;
    private final Workspace workspace;

    Demos(Session session) {
        this.session = session;
        this.workspace = Workspace.open(session, session.environment().home());
    }

    List<PipelineFile> all() {
        return workspace.files();
    }

    String description(PipelineFile demo) {
        return workspace.description(demo);
    }

    Demo find(String wanted) {
        if (!names().contains(wanted)) {
            throw new UsageException(arguments -> Diagnostic.error(
                            "WEIR-CLI-017", "Unknown demo", "There is no demo `" + wanted + "`.", arguments.of(wanted))
                    .withHint(Suggestion.nearest(wanted, namesAndCommands())
                            .map(near -> "did you mean `" + near + "`?")
                            .orElseGet(this::known)));
        }
        return new Demo(session, workspace, wanted);
    }

    /** For hints. */
    String known() {
        return "there are: " + String.join(", ", names()) + ".";
    }

    private List<String> namesAndCommands() {
        List<String> words = new ArrayList<>(names());
        words.addAll(List.of("list", "up", "down"));
        return words;
    }

    private List<String> names() {
        return all().stream().map(PipelineFile::pipeline).toList();
    }
}
