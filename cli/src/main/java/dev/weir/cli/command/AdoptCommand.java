package dev.weir.cli.command;

import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Suggestion;
import dev.weir.model.ResourceId;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "adopt",
        description = {
            "Take things that exist on a target into a pipeline's ledger, without changing them: topics,",
            "connectors, streams, tables and whatever else its manifest names. They may differ from the",
            "manifest; it is said how, and the next plan shows it as a change. What another pipeline owns",
            "is never adopted. Apply adopts by itself what is exactly as wanted."
        },
        footer = {
            "  weir adopt ratings -t cloud                    everything of it that exists there",
            "  weir adopt ratings stream/RATINGS -t cloud     one of its resources",
            "  weir adopt ratings 'row/USERS 1a2b3c'          a row that is known to be there already"
        })
final class AdoptCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "PIPELINE", description = "The pipeline's name, or its manifest's path.")
    private String pipeline = "";

    @Parameters(
            index = "1..*",
            paramLabel = "RESOURCE",
            description = "What to adopt, as in kind/name or by its name. Without any, all of the pipeline that exists;"
                    + " rows and data files, which can't be seen, have to be named.")
    private List<String> resources = List.of();

    @Mixin
    private final TargetOptions target = new TargetOptions();

    @Mixin
    private final Approval approval = new Approval();

    @Mixin
    private final LockOptions lock = new LockOptions();

    @Option(
            names = "--var",
            paramLabel = "NAME=VALUE",
            description = "A variable's value, over the manifest's. May be repeated.")
    private Map<String, String> variables = new TreeMap<>();

    AdoptCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        approval.check(session);
        Workspace workspace = Workspace.open(session);
        DesiredState desired = workspace
                .deployable(List.of(pipeline), target.target(), new TreeMap<>(variables))
                .get(0);
        SortedSet<ResourceId> named = new TreeSet<>();
        resources.forEach(word -> named.addAll(found(word, desired)));
        try (Deployment deployment = Deployment.open(session, workspace, target.target(), lock)) {
            return new Execution(session, deployment, approval, new Allowance(), new Aftermath())
                    .adopt(() -> deployment.adoption(desired, named));
        }
    }

    private static List<ResourceId> found(String word, DesiredState desired) {
        List<ResourceId> found = desired.resources().keySet().stream()
                .filter(id -> id.key().equalsIgnoreCase(word)
                        || id.toString().equalsIgnoreCase(word)
                        || id.name().equalsIgnoreCase(word))
                .toList();
        if (found.isEmpty()) {
            throw new UsageException(arguments -> unknown(word, desired, arguments));
        }
        return found;
    }

    private static Diagnostic unknown(String word, DesiredState desired, ArgumentsText arguments) {
        List<String> known =
                desired.resources().keySet().stream().map(ResourceId::key).toList();
        Diagnostic unknown = Diagnostic.error(
                "WEIR-RUN-143",
                "The pipeline has no such resource",
                "The pipeline `" + desired.pipeline() + "` wants no `" + word
                        + "`, and only what a pipeline wants can become its own.",
                arguments.of(word));
        return Suggestion.nearest(word, known)
                .map(near -> unknown.withHint("Did you mean `" + near + "`?"))
                .orElseGet(() -> unknown.withHint("It has: " + String.join(", ", known) + "."));
    }
}
