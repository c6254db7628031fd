package dev.weir.functions;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.sql.function.Function;
import dev.weir.sql.function.FunctionSignature;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The functions that were found in jars.
 *
 * @param functions in the order of their names
 * @param code by the ids of the signatures
 * @param problems what can't be used, and why
 */
public record UserFunctions(List<Function> functions, SortedMap<String, JavaCode> code, List<Diagnostic> problems) {
    public static final UserFunctions NONE = new UserFunctions(List.of(), new TreeMap<>(), List.of());

    public UserFunctions {
        functions = List.copyOf(functions);
        code = Collections.unmodifiableSortedMap(new TreeMap<>(code));
        problems = List.copyOf(problems);
    }

    /** What a signature runs; empty for a function that is built in. */
    public Optional<JavaCode> code(FunctionSignature signature) {
        return Optional.ofNullable(((Map<String, JavaCode>) code).get(signature.id()));
    }
}
