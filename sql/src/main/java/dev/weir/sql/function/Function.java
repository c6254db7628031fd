package dev.weir.sql.function;

import java.util.List;

/**
 * A function with all its signatures.
 *
 * @param name in upper case; calls find it in any case
 */
public record Function(
        String name, FunctionKind kind, String category, String description, List<FunctionSignature> signatures) {
    public Function {
        signatures = List.copyOf(signatures);
    }
}
