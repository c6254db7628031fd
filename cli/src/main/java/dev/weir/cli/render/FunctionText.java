package dev.weir.cli.render;

import dev.weir.sql.function.Function;
import dev.weir.sql.function.FunctionSignature;
import dev.weir.sql.function.Parameter;
import java.util.Locale;
import java.util.stream.Collectors;

/** A function with all that it takes. */
public final class FunctionText {
    private FunctionText() {}

    public static Text render(Function function) {
        Text text = Text.of(Role.STRONG, function.name())
                .add(" (" + kind(function) + ", " + function.category().toLowerCase(Locale.ROOT) + ")\n")
                .add(function.description())
                .add("\n\n");
        for (FunctionSignature signature : function.signatures()) {
            text.add("  " + call(signature) + " => " + signature.result()).line();
            describe(signature, text);
        }
        return text;
    }

    /** What user-defined functions say of a form and of its parameters; built-in ones say nothing. */
    private static void describe(FunctionSignature signature, Text text) {
        if (!signature.description().isEmpty()) {
            text.add("    " + signature.description()).line();
        }
        signature.parameters().stream()
                .filter(parameter -> !parameter.description().isEmpty())
                .forEach(parameter -> text.add("    " + parameter.name() + ": " + parameter.description())
                        .line());
    }

    public static String kind(Function function) {
        return function.kind().name().toLowerCase(Locale.ROOT);
    }

    /** With the names of the parameters, as {@code LEN(string STRING)}. */
    public static String call(FunctionSignature signature) {
        return signature.function()
                + signature.parameters().stream()
                        .map(FunctionText::parameter)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String parameter(Parameter parameter) {
        return parameter.name() + " " + parameter + (parameter.constant() ? " literal" : "");
    }
}
