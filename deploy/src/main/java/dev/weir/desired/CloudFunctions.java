package dev.weir.desired;

import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Severity;
import dev.weir.offline.NeededFunction;
import java.util.List;
import java.util.Optional;

/** Confluent Cloud runs no functions but ksqlDB's own. Its server would refuse the statements; this is said without asking it. */
public final class CloudFunctions {
    private CloudFunctions() {}

    /** The same state, with a warning for each function that its statements call and Confluent Cloud lacks. */
    public static Checked<DesiredState> check(DesiredState desired, String target) {
        return new Checked<>(
                desired,
                desired.functions().stream()
                        .map(function -> unsupported(function, target))
                        .toList());
    }

    private static Diagnostic unsupported(NeededFunction function, String target) {
        return new Diagnostic(
                        "WEIR-FUN-003",
                        Severity.WARNING,
                        "Confluent Cloud runs no user-defined functions",
                        function.name() + " isn't one of ksqlDB's own functions. The target `" + target
                                + "` lies in Confluent Cloud, where no others can be installed, so its server will refuse the"
                                + " statement.",
                        Optional.of(function.span()),
                        List.of())
                .withHint("Use other statements there: `targets." + target + ".statements` of the manifest.");
    }
}
