package dev.weir.sql.function;

import java.util.ArrayList;
import java.util.List;

/**
 * A function with all its signatures.
 *
 * @param name in upper case; calls find it in any case
 */
public record Function(
        String name,
        FunctionKind kind,
        String category,
        String description,
        List<FunctionSignature> signatures,
        Provenance provenance) {
    public Function {
        signatures = List.copyOf(signatures);
    }

    /** This function with the signatures of another one too. */
    public Function with(Function more) {
        List<FunctionSignature> all = new ArrayList<>(signatures);
        all.addAll(more.signatures());
        return new Function(name, kind, category, description, all, provenance);
    }
}
