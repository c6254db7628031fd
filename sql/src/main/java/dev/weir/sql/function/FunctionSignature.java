package dev.weir.sql.function;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One form of a function. Name and parameter types identify it: {@link #id()} is how an implementation is found.
 *
 * @param undoable of an aggregate: rows can be taken out of a group again, so it works on tables
 * @param composedState of an aggregate: what it keeps for a group is more than one simple value, which some formats can't hold
 * @param description of this form, for people; empty for those of built-in functions
 */
public record FunctionSignature(
        String function,
        FunctionKind kind,
        List<Parameter> parameters,
        ResultType result,
        boolean undoable,
        boolean composedState,
        String description) {
    public FunctionSignature {
        parameters = List.copyOf(parameters);
    }

    /** The parameter that takes an argument of a call with so many of them. */
    public Parameter parameter(int argument, int arguments) {
        return Arity.parameter(this, argument, arguments);
    }

    public boolean isVariadic() {
        return parameters.stream().anyMatch(Parameter::variadic);
    }

    /** Such as {@code SUBSTRING(STRING, INTEGER)} or {@code CONCAT(STRING...)}. */
    public String id() {
        return function + parameters.stream().map(Parameter::toString).collect(Collectors.joining(", ", "(", ")"));
    }

    @Override
    public String toString() {
        return id() + " => " + result;
    }
}
