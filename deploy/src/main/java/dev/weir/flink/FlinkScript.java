package dev.weir.flink;

import dev.weir.source.SourceText;
import dev.weir.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file of Flink SQL, cut into its statements.
 *
 * @param undefined references to variables that have no value
 * @param unclosed what isn't closed, and where it begins; the statement with it is left out
 */
public record FlinkScript(List<FlinkPart> parts, List<Span> undefined, Optional<Unclosed> unclosed, Span unclosedAt) {
    public FlinkScript {
        parts = List.copyOf(parts);
        undefined = List.copyOf(undefined);
    }

    /** @param variables for <code>${name}</code>, anywhere in the text */
    public static FlinkScript of(SourceText source, Map<String, String> variables) {
        FlinkText text = FlinkText.of(source, variables);
        Scanner.Result scanned = Scanner.scan(text.text());
        List<FlinkPart> parts = new ArrayList<>();
        List<Token> open = new ArrayList<>();
        for (Token token : scanned.tokens()) {
            if (token.isSign(';') && !insideSet(open)) {
                add(text, open, parts);
                open.clear();
            } else {
                open.add(token);
            }
        }
        if (scanned.unclosed().isEmpty()) {
            add(text, open, parts);
        }
        int at = scanned.unclosed().map(Unclosed::start).orElse(0);
        return new FlinkScript(parts, text.undefined(), scanned.unclosed(), text.span(at, at + 1));
    }

    /** A statement set has semicolons of its own, up to an END behind one of them. */
    private static boolean insideSet(List<Token> open) {
        Tokens tokens = new Tokens(open);
        int last = open.size() - 1;
        boolean set = tokens.is(0, "EXECUTE") && tokens.is(3, "BEGIN");
        return set && !(tokens.is(last, "END") && tokens.isSign(last - 1, ';'));
    }

    private static void add(FlinkText text, List<Token> tokens, List<FlinkPart> parts) {
        if (!tokens.isEmpty()) {
            int start = tokens.get(0).start();
            int end = tokens.get(tokens.size() - 1).end();
            parts.add(new FlinkPart(text, start, text.text().substring(start, end)));
        }
    }
}
