package dev.weir.cli.render;

import dev.weir.diff.Change;
import dev.weir.diff.Manner;
import dev.weir.model.Place;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One change of a plan: a header that says what happens to what, the reason, and the resource itself. */
final class ChangeText {
    private static final String INDENT = "      ";

    private ChangeText() {}

    /**
     * @param known properties of statements that are said elsewhere
     * @param repairs whether it overwrites what somebody did by hand
     */
    static Text render(Change change, Set<String> known, boolean repairs) {
        Symbol symbol = Symbol.of(change);
        Text text = new Text()
                .add("    ")
                .add(Role.STRONG, "# " + change.id() + " " + symbol.fate())
                .line();
        reason(change, text);
        if (repairs) {
            text.add("    ")
                    .add(Role.CAUTION, "# this overwrites what was done by hand")
                    .line();
        }
        text.add(symbol.sign()).add(" " + change.id()).line();
        return text.add(body(change, known));
    }

    private static void reason(Change change, Text text) {
        if (change instanceof Change.Create create) {
            create.note().ifPresent(note -> comment(note, text));
        } else if (change instanceof Change.Keep keep) {
            keep.note().ifPresent(note -> comment(note, text));
        } else if (change instanceof Change.ReplaceInPlace replace) {
            cause(replace.reason(), replace.cause(), text);
        } else if (change instanceof Change.Alter alter) {
            cause(alter.reason(), alter.cause(), text);
        } else if (change instanceof Change.Delete delete) {
            comment(delete.reason(), text);
        } else if (change instanceof Change.Rebuild rebuild) {
            rebuild(rebuild, text);
        }
    }

    private static void rebuild(Change.Rebuild rebuild, Text text) {
        cause(rebuild.reason(), rebuild.cause(), text);
        manner(rebuild).ifPresent(how -> comment(how, text));
        if (!rebuild.downstream().isEmpty()) {
            String downstream =
                    rebuild.downstream().stream().map(ResourceId::toString).collect(Collectors.joining(", "));
            comment("rebuilt with it: " + downstream, text);
        }
    }

    /** How it is rebuilt, where that is no plain recreating. */
    static Optional<String> manner(Change.Rebuild rebuild) {
        if (rebuild.manner() instanceof Manner.Continue how) {
            return Optional.of("rebuilt by `continue`: it goes on where the query "
                    + how.handover().from() + " stops; no record is lost or written twice");
        }
        return rebuild.manner() instanceof Manner.BlueGreen
                ? Optional.of("rebuilt by `blue-green`: beside the "
                        + rebuild.before().id() + ", which serves until the new one has caught up, and then goes")
                : Optional.empty();
    }

    private static void cause(String reason, Optional<Place> place, Text text) {
        comment(reason + place.map(where -> "  (" + where + ")").orElse(""), text);
    }

    private static void comment(String comment, Text text) {
        text.add("    ").add(Role.QUIET, "# " + Visible.line(comment)).line();
    }

    private static Text body(Change change, Set<String> known) {
        if (change instanceof Change.Create create) {
            return plain(create.resource(), known);
        }
        if (change instanceof Change.ReplaceInPlace replace) {
            return difference(replace.before().resource(), replace.resource(), known);
        }
        if (change instanceof Change.Alter alter) {
            return difference(alter.before().resource(), alter.resource(), known);
        }
        if (change instanceof Change.Rebuild rebuild) {
            return difference(rebuild.before().resource(), rebuild.resource(), known);
        }
        return new Text();
    }

    private static Text plain(Resource resource, Set<String> known) {
        Text text = new Text();
        ResourceLines.of(resource, known)
                .forEach(line -> text.add(INDENT + line).line());
        return text;
    }

    private static Text difference(Resource before, Resource after, Set<String> known) {
        List<LineDifference.Line> lines =
                LineDifference.between(ResourceLines.of(before, known), ResourceLines.of(after, known));
        Text text = new Text();
        for (LineDifference.Line line : lines) {
            switch (line.fate()) {
                case STAYS -> text.add(INDENT + line.text());
                case GOES -> text.add("    ").add(Role.BAD, "- " + line.text());
                case COMES -> text.add("    ").add(Role.GOOD, "+ " + line.text());
            }
            text.line();
        }
        return text;
    }
}
