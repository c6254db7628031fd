package dev.weir.sql.function;

/**
 * A parameter of a function.
 *
 * @param variadic takes any number of arguments, also none
 * @param constant takes literals only, as the settings of aggregate functions do
 * @param description for people; empty for those of built-in functions
 */
public record Parameter(String name, ParameterType type, boolean variadic, boolean constant, String description) {
    @Override
    public String toString() {
        return type + (variadic ? "..." : "");
    }
}
