package dev.weir.sql.function;

import java.util.List;

/** Which parameter takes which argument. A variadic parameter may stand anywhere and takes what the others leave. */
final class Arity {
    private Arity() {}

    static boolean fits(FunctionSignature signature, int arguments) {
        int parameters = signature.parameters().size();
        return signature.isVariadic() ? arguments >= parameters - 1 : arguments == parameters;
    }

    static Parameter parameter(FunctionSignature signature, int argument, int arguments) {
        List<Parameter> parameters = signature.parameters();
        int variadic = variadicPosition(signature);
        if (variadic < 0 || argument < variadic) {
            return parameters.get(argument);
        }
        int extra = arguments - parameters.size();
        return parameters.get(argument <= variadic + extra ? variadic : argument - extra);
    }

    /** Where the variadic parameter stands; -1 if there is none. */
    static int variadicPosition(FunctionSignature signature) {
        for (int i = 0; i < signature.parameters().size(); i++) {
            if (signature.parameters().get(i).variadic()) {
                return i;
            }
        }
        return -1;
    }
}
