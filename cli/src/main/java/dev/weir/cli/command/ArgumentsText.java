package dev.weir.cli.command;

import dev.weir.source.SourceText;
import dev.weir.source.Span;

/** The arguments as a text, so that what is wrong with them can be underlined as in a file. */
final class ArgumentsText {
    private static final String PROGRAM = "weir";

    private final SourceText source;
    private final int[] starts;
    private final String[] arguments;

    ArgumentsText(String[] arguments) {
        StringBuilder text = new StringBuilder(PROGRAM);
        this.arguments = arguments.clone();
        this.starts = new int[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            text.append(' ');
            starts[i] = text.length();
            text.append(quoted(arguments[i]));
        }
        this.source = new SourceText("command line", text.toString());
    }

    /** The argument itself, or the one that holds it as in {@code --target=CLOUD}; what is not there is missing at the end. */
    Span of(String argument) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals(argument)) {
                return source.span(starts[i], starts[i] + quoted(argument).length());
            }
        }
        for (int i = 0; i < arguments.length; i++) {
            if (!argument.isEmpty() && arguments[i].contains(argument)) {
                int start = starts[i] + quoted(arguments[i]).indexOf(argument);
                return source.span(start, start + argument.length());
            }
        }
        return end();
    }

    Span end() {
        return source.span(source.text().length(), source.text().length());
    }

    private static String quoted(String argument) {
        boolean plain = !argument.isEmpty()
                && argument.chars().allMatch(c -> Character.isLetterOrDigit(c) || "-_=./:,+@%*".indexOf(c) >= 0);
        return plain ? argument : "'" + argument.replace("\n", " ") + "'";
    }
}
