package dev.weir.cli.render;

import dev.weir.diff.Change;
import dev.weir.model.Place;
import dev.weir.model.ResourceId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One change in Markdown: as the row of a table, and as lines to unfold. */
final class ChangeMarkdown {
    private ChangeMarkdown() {}

    /** Symbol, resource, what happens and why, and where it is written. */
    static String row(Change change, Optional<Place> place) {
        ChangeFacts facts = ChangeFacts.of(change);
        Symbol symbol = Symbol.of(change);
        String reason = facts.reason().map(text -> ": " + Markdown.text(text)).orElse("");
        String cause = facts.cause()
                .map(at -> " (" + Markdown.code(at.toString()) + ")")
                .orElse("");
        String downstream = facts.downstream().isEmpty()
                ? ""
                : "; rebuilt with it: "
                        + facts.downstream().stream()
                                .map(id -> Markdown.code(id.toString()))
                                .collect(Collectors.joining(", "));
        String manner = change instanceof Change.Rebuild rebuild
                ? ChangeText.manner(rebuild)
                        .map(how -> "; " + Markdown.text(how))
                        .orElse("")
                : "";
        String where = place.map(at -> Markdown.code(at.toString())).orElse("");
        return "| " + Markdown.code(symbol.sign().plain().strip()) + " | " + id(change.id()) + " | " + symbol.fate()
                + reason + cause + manner + downstream + " | " + where + " |\n";
    }

    static String id(ResourceId id) {
        return id.kind().word() + " " + Markdown.code(id.name());
    }

    /**
     * The lines that change; empty where there are none to see.
     *
     * @param shared properties of all statements that are left out
     */
    static String details(Change change, Set<String> shared) {
        ChangeFacts facts = ChangeFacts.of(change);
        List<String> lines = LineDifference.between(
                        facts.before()
                                .map(resource -> ResourceLines.of(resource, shared))
                                .orElse(List.of()),
                        facts.after()
                                .map(resource -> ResourceLines.of(resource, shared))
                                .orElse(List.of()))
                .stream()
                .map(ChangeMarkdown::marked)
                .toList();
        return lines.isEmpty()
                ? ""
                : "<details><summary><code>" + Symbol.of(change).sign().plain().strip() + "</code> "
                        + change.id().kind().word() + " <code>"
                        + Markdown.html(change.id().name())
                        + "</code></summary>\n\n" + Markdown.block("diff", lines) + "\n</details>\n";
    }

    private static String marked(LineDifference.Line line) {
        return switch (line.fate()) {
            case STAYS -> "  " + line.text();
            case GOES -> "- " + line.text();
            case COMES -> "+ " + line.text();
        };
    }
}
