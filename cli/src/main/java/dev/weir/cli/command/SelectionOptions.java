package dev.weir.cli.command;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Suggestion;
import dev.weir.diff.Selection;
import dev.weir.model.ResourceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import picocli.CommandLine.Option;

/** Which resources of its pipelines a command is about. */
final class SelectionOptions {
    @Option(
            names = "--only",
            paramLabel = "RESOURCE",
            description = {
                "Only this, what it needs that isn't there yet, and what must be rebuilt with it: stream/RATINGS, a pattern such as stream/RATINGS_*,",
                "or a regular expression that begins with ^. May be repeated. --target does the same with a value that has a slash."
            })
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--exclude",
            paramLabel = "RESOURCE",
            description = "Everything but this and what depends on it. May be repeated.")
    private List<String> exclude = new ArrayList<>();

    /** @param target may hold addresses of resources as well */
    Selection selection(TargetOptions target) {
        List<String> all = new ArrayList<>(only);
        all.addAll(target.takeResources());
        for (String address : all.isEmpty() ? exclude : all) {
            Selection.fault(address).ifPresent(fault -> {
                throw unreadable(address, fault);
            });
        }
        return new Selection(all, exclude);
    }

    /** Ends the command if an address fits nothing that the pipelines want or own. */
    static void check(Selection selection, Collection<ResourceId> known) {
        for (String address : selection.unknown(known)) {
            throw new UsageException(arguments -> {
                Diagnostic error = Diagnostic.error(
                        "WEIR-CLI-054",
                        "No such resource",
                        "Nothing that is wanted or owned here has the address `" + address + "`.",
                        arguments.of(address));
                List<String> keys = known.stream().map(ResourceId::key).toList();
                return Suggestion.nearest(address, keys)
                        .map(near -> error.withHint("did you mean `" + near + "`?"))
                        .orElseGet(() -> error.withHint("`weir plan --json` and `weir status` name the resources."));
            });
        }
    }

    private static UsageException unreadable(String address, String fault) {
        return new UsageException(arguments -> Diagnostic.error(
                "WEIR-CLI-054",
                "No such resource",
                "`" + address + "` is no regular expression: " + fault + ".",
                arguments.of(address)));
    }
}
