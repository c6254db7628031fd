package dev.weir.sql.function;

import dev.weir.sql.function.ParameterType.Anything;
import dev.weir.sql.function.ParameterType.ArrayOf;
import dev.weir.sql.function.ParameterType.LambdaOf;
import dev.weir.sql.function.ParameterType.MapOf;
import dev.weir.sql.function.ParameterType.Variable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds the signature that a call means. First without conversions; if none fits, again with implicit ones, which aggregate functions never get. Of
 * several, the most specific wins.
 */
public final class Resolver {
    /** The more specific first; two that compare equal are ambiguous. */
    private static final Comparator<FunctionSignature> SPECIFIC_FIRST = Comparator.comparing(
                    FunctionSignature::isVariadic)
            .thenComparing(signature -> signature.parameters().size(), Comparator.reverseOrder())
            .thenComparing(Resolver::openParameters)
            .thenComparing(Resolver::takesAnything)
            .thenComparing(Arity::variadicPosition, Comparator.reverseOrder());

    private Resolver() {}

    public static Resolution resolve(Function function, List<ArgumentType> arguments) {
        Resolution exact = resolve(function, arguments, false);
        boolean done = !(exact instanceof Resolution.NoMatch) || function.kind() == FunctionKind.AGGREGATE;
        return done ? exact : resolve(function, arguments, true);
    }

    private static Resolution resolve(Function function, List<ArgumentType> arguments, boolean implicit) {
        List<Resolution.Found> found = new ArrayList<>();
        for (FunctionSignature signature : function.signatures()) {
            Bindings bindings = new Bindings(implicit);
            if (accepts(signature, arguments, bindings)) {
                found.add(new Resolution.Found(signature, bindings));
            }
        }
        return choose(found);
    }

    private static Resolution choose(List<Resolution.Found> found) {
        if (found.isEmpty()) {
            return new Resolution.NoMatch();
        }
        found.sort(Comparator.comparing(Resolution.Found::signature, SPECIFIC_FIRST));
        FunctionSignature best = found.get(0).signature();
        List<FunctionSignature> equal = found.stream()
                .map(Resolution.Found::signature)
                .filter(isAsSpecificAs(best))
                .toList();
        return equal.size() == 1 ? found.get(0) : new Resolution.Ambiguous(equal);
    }

    private static Predicate<FunctionSignature> isAsSpecificAs(FunctionSignature best) {
        return signature -> SPECIFIC_FIRST.compare(signature, best) == 0;
    }

    private static boolean accepts(FunctionSignature signature, List<ArgumentType> arguments, Bindings bindings) {
        if (!Arity.fits(signature, arguments.size())) {
            return false;
        }
        for (int i = 0; i < arguments.size(); i++) {
            ParameterType parameter =
                    Arity.parameter(signature, i, arguments.size()).type();
            if (!accepts(parameter, arguments.get(i), bindings)) {
                return false;
            }
        }
        return true;
    }

    private static boolean accepts(ParameterType parameter, ArgumentType argument, Bindings bindings) {
        if (argument instanceof ArgumentType.Lambda given) {
            return parameter instanceof LambdaOf lambda && lambda.inputs().size() == given.parameters();
        }
        if (argument instanceof ArgumentType.TimeUnit || parameter instanceof ParameterType.TimeUnit) {
            return argument instanceof ArgumentType.TimeUnit && parameter instanceof ParameterType.TimeUnit;
        }
        return !(parameter instanceof LambdaOf)
                && argument instanceof ArgumentType.Value value
                && bindings.accept(parameter, value.type());
    }

    /** How many parameters leave their type open. */
    private static long openParameters(FunctionSignature signature) {
        return signature.parameters().stream()
                .filter(parameter -> isOpen(parameter.type()))
                .count();
    }

    private static boolean isOpen(ParameterType type) {
        if (type instanceof ArrayOf array) {
            return isOpen(array.element());
        }
        if (type instanceof MapOf map) {
            return isOpen(map.key()) || isOpen(map.value());
        }
        return type instanceof Variable;
    }

    private static boolean takesAnything(FunctionSignature signature) {
        return signature.parameters().stream().anyMatch(parameter -> parameter.type() instanceof Anything);
    }
}
