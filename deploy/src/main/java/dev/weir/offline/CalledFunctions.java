package dev.weir.offline;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Suggestion;
import dev.weir.sql.analyze.Reference;
import dev.weir.sql.function.Function;
import dev.weir.sql.function.Functions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Functions that statements call. A server may have more than ksqlDB brings along, so that an unknown one is an error only where it looks mistyped. */
final class CalledFunctions {
    private final Functions builtIn = Functions.builtIn();
    private final List<String> names =
            builtIn.all().stream().map(Function::name).toList();
    private final Set<String> listed;
    private final SortedSet<String> external = new TreeSet<>();

    /** @param listed names that the manifest calls external */
    CalledFunctions(Set<String> listed) {
        this.listed = listed;
    }

    /** Whether its signatures are known. */
    boolean known(Reference function) {
        return builtIn.find(function.name()).isPresent();
    }

    List<Diagnostic> unknown(List<Reference> used) {
        List<Diagnostic> unknown = new ArrayList<>();
        for (Reference reference : used) {
            if (!(reference instanceof Reference.Function function) || known(function)) {
                continue;
            }
            if (listed.contains(upper(function))) {
                external.add(upper(function));
            } else {
                unknown.add(unknown(function));
            }
        }
        return unknown;
    }

    /** Those of the external names that statements have called. */
    SortedSet<String> external() {
        return external;
    }

    private Diagnostic unknown(Reference function) {
        return Suggestion.nearest(function.name(), names)
                .map(near -> OfflineProblems.mistypedFunction(function, near))
                .orElseGet(() -> OfflineProblems.unknownFunction(function));
    }

    private static String upper(Reference function) {
        return function.name().toUpperCase(Locale.ROOT);
    }
}
