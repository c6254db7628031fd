package dev.weir.offline;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.model.ResourceId;
import dev.weir.source.Span;
import dev.weir.sql.analyze.Problem;
import dev.weir.sql.analyze.Reference;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What only a check without a server has to say. */
final class OfflineProblems {
    private static final int MOST_NAMES = 5;
    private static final String WAY_OUT =
            "If it is a user-defined function, list its jar under functions: in the manifest, or its name under external:.";

    private OfflineProblems() {}

    static Diagnostic mistypedFunction(Reference function, String near) {
        return Diagnostic.error(
                        Problem.UNKNOWN_FUNCTION.code(),
                        Problem.UNKNOWN_FUNCTION.summary(),
                        "ksqlDB has no function " + function.name() + " of its own. " + WAY_OUT,
                        function.span())
                .withHint("Did you mean " + near + "?");
    }

    /** @param near the known name that looks most like it */
    static Diagnostic functionInNoJar(Reference function, Optional<String> near) {
        Diagnostic problem = Diagnostic.error(
                Problem.UNKNOWN_FUNCTION.code(),
                Problem.UNKNOWN_FUNCTION.summary(),
                "Neither ksqlDB nor a jar that the manifest lists under functions: has a function " + function.name()
                        + ". " + WAY_OUT,
                function.span());
        return near.map(name -> problem.withHint("Did you mean " + name + "?")).orElse(problem);
    }

    static Diagnostic unknownFunction(Reference function) {
        return Diagnostic.warning(
                Problem.UNKNOWN_FUNCTION.code(),
                Problem.UNKNOWN_FUNCTION.summary(),
                "ksqlDB has no function " + function.name()
                        + " of its own, so that the statement can't be checked here. " + WAY_OUT,
                function.span());
    }

    static Diagnostic external(String name, Span listed) {
        return Diagnostic.note(
                "WEIR-MAN-028",
                "Known only to the target",
                name + " belongs to somebody else, so that what refers to it is checked only by the target.",
                listed);
    }

    static Diagnostic withConsequences(Diagnostic note, List<ResourceId> downstream) {
        if (downstream.isEmpty()) {
            return note;
        }
        String names =
                downstream.stream().limit(MOST_NAMES).map(ResourceId::toString).collect(Collectors.joining(", "));
        int more = downstream.size() - MOST_NAMES;
        return note.withHint("Nor can what builds on it: " + names + (more > 0 ? " and " + more + " more" : "") + ".");
    }
}
