package dev.weir.bluegreen;

import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diff.Change;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.source.Span;
import java.util.Optional;

/** Why something can't be built beside what serves: WEIR-MAN-076 to 078, and 107. */
final class BuildProblems {
    private BuildProblems() {}

    static Diagnostic dropped(Change.Rebuild rebuild, DesiredState serving) {
        return Diagnostic.error(
                "WEIR-MAN-076",
                "Something can't serve on when what it reads is dropped",
                "The manifest has a second version of the " + rebuild.id() + " built beside it, but "
                        + rebuild.reason()
                        + ", so it has to be dropped first. Choose `blue-green` for what it reads as well, under"
                        + " `lifecycle`, or `recreate` for both.",
                span(rebuild.id(), serving));
    }

    static Diagnostic sameTopic(ResourceId id, String target, DesiredState written) {
        return Diagnostic.error(
                "WEIR-MAN-077",
                "Two versions would write into the same topic",
                "The " + id + " would be built beside what runs, and both would write their rows into " + target
                        + ", of which there is no second version. Choose `recreate` for what it reads, under"
                        + " `lifecycle`, or let it write into a stream of its own.",
                span(id, written));
    }

    static Diagnostic rows(Resource.Row row, DesiredState written) {
        return Diagnostic.error(
                "WEIR-MAN-077",
                "Two versions would write into the same topic",
                "The rows that INSERT INTO " + row.statement().target().text()
                        + " VALUES has written are in the topic of the version that serves, and a second one would lack"
                        + " them. Choose `recreate` for it under `lifecycle`, or write the rows into a stream of their own.",
                span(row.id(), written));
    }

    static Diagnostic startsAtTheEnd(ResourceId id, DesiredState written) {
        return Diagnostic.error(
                "WEIR-MAN-078",
                "A second version would lack what was there before it",
                "The " + id + " would be built beside what serves, but it doesn't say that it reads from the beginning,"
                        + " so it would never catch up. Set `auto.offset.reset: earliest` below `properties:` in the"
                        + " manifest, or choose `recreate` for it.",
                span(id, written));
    }

    static Diagnostic readByOthers(ResourceId reader, ResourceId read, DesiredState written) {
        return Diagnostic.error(
                "WEIR-MAN-107",
                "Flink and Tableflow can't change over to a second version",
                "The " + reader + " reads the topic of the " + read
                        + ", which would be built beside it under another name. Choose `recreate` for the " + read
                        + " under `lifecycle`.",
                span(reader, written));
    }

    private static Span span(ResourceId id, DesiredState desired) {
        return Optional.ofNullable(desired.origins().get(id)).orElseThrow();
    }
}
