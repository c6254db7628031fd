package dev.weir.offline;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Suggestion;
import dev.weir.sql.analyze.Reference;
import dev.weir.sql.function.Function;
import dev.weir.sql.function.Functions;
import dev.weir.sql.function.OtherDialects;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Functions that statements call. A server may have more than ksqlDB brings along. Where the manifest lists jars of them, those are all that there are;
 * where it doesn't, an unknown one is an error only if it looks mistyped.
 */
final class CalledFunctions {
    private final Functions functions;
    private final List<String> names;
    private final Set<String> external;
    private final boolean complete;
    private final Set<String> refused = new TreeSet<>();
    private final SortedMap<String, NeededFunction> needed = new TreeMap<>();

    /**
     * @param functions ksqlDB's own, and those of the jars that the manifest lists
     * @param external names that the manifest calls external
     */
    CalledFunctions(Functions functions, Set<String> external) {
        this.functions = functions;
        this.names = functions.all().stream().map(Function::name).toList();
        this.external = external;
        this.complete = names.size() > Functions.builtIn().all().size();
    }

    /** Whether its signatures are known, or nobody has it, so that the rest of its statement can be checked. */
    boolean known(Reference function) {
        return functions.find(function.name()).isPresent() || refused.contains(function.name());
    }

    List<Diagnostic> unknown(List<Reference> used) {
        List<Diagnostic> unknown = new ArrayList<>();
        for (Reference reference : used) {
            if (reference instanceof Reference.Function && !note(reference)) {
                Diagnostic problem = unknown(reference);
                unknown.add(problem);
                if (problem.isError()) {
                    refused.add(reference.name());
                }
            }
        }
        return unknown;
    }

    /** Those that a server has only if somebody installed them, in the order of their names. */
    List<NeededFunction> needed() {
        return List.copyOf(needed.values());
    }

    /** Whether somebody knows it. */
    private boolean note(Reference called) {
        String name = called.name().toUpperCase(Locale.ROOT);
        if (Functions.builtIn().find(name).isPresent()) {
            return true;
        }
        Optional<Function> found = functions.find(name);
        boolean known = found.isPresent() || external.contains(name);
        if (known) {
            needed.putIfAbsent(name, new NeededFunction(name, called.span(), found));
        }
        return known;
    }

    private Diagnostic unknown(Reference function) {
        Optional<String> near =
                OtherDialects.equivalent(function.name()).or(() -> Suggestion.nearest(function.name(), names));
        if (complete) {
            return OfflineProblems.functionInNoJar(function, near);
        }
        return near.map(name -> OfflineProblems.mistypedFunction(function, name))
                .orElseGet(() -> OfflineProblems.unknownFunction(function));
    }
}
