package dev.weir.sql.function;

import java.util.List;

/** Which signature a call means. */
public sealed interface Resolution {
    /** @param bindings hold what the arguments but lambdas say of the signature's variables */
    record Found(FunctionSignature signature, Bindings bindings) implements Resolution {
        /** The parameter that takes an argument. */
        public Parameter parameter(int argument, int arguments) {
            return Arity.parameter(signature, argument, arguments);
        }
    }

    /** No signature takes these arguments. */
    record NoMatch() implements Resolution {}

    /** Several do, and none is nearer than the others. */
    record Ambiguous(List<FunctionSignature> signatures) implements Resolution {
        public Ambiguous {
            signatures = List.copyOf(signatures);
        }
    }
}
