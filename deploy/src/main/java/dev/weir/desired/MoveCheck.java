package dev.weir.desired;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.model.ChangeRules.Move;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What is wrong with a manifest's {@code moved:}, whatever a target holds. Each entry is told of one thing. */
final class MoveCheck {
    private final List<Move> moves;
    private final SortedSet<ResourceId> known;

    /** @param known what the pipeline creates */
    MoveCheck(List<Move> moves, SortedSet<ResourceId> known) {
        this.moves = List.copyOf(moves);
        this.known = known;
    }

    List<Diagnostic> problems() {
        List<Diagnostic> problems = new ArrayList<>();
        for (int i = 0; i < moves.size(); i++) {
            problem(moves.get(i), moves.subList(0, i)).ifPresent(problems::add);
        }
        return problems;
    }

    private Optional<Diagnostic> problem(Move move, List<Move> before) {
        return kinds(move).or(() -> contradiction(move, before)).or(() -> ends(move));
    }

    private static Optional<Diagnostic> kinds(Move move) {
        ResourceKind kind = move.from().kind();
        if (kind != move.to().kind()) {
            return Optional.of(MoveProblems.unfit(
                    move,
                    "A " + kind.word() + " can't become a " + move.to().kind().word()
                            + ": leave the entry out, and the one is deleted and the other created."));
        }
        return switch (kind) {
            case TOPIC -> Optional.of(MoveProblems.topic(move));
            case DATA, ROW ->
                Optional.of(MoveProblems.unfit(
                        move,
                        "Data files and rows have no names of their own that could change. Leave the entry out."));
            case FLINK, TABLEFLOW ->
                Optional.of(MoveProblems.unfit(
                        move, "What Flink and Tableflow make can't be renamed. Leave the entry out."));
            case SCHEMA, CONNECTOR, TYPE, STREAM, TABLE, QUERY -> Optional.empty();
        };
    }

    private Optional<Diagnostic> contradiction(Move move, Collection<Move> before) {
        if (move.from().equals(move.to())) {
            return Optional.of(MoveProblems.contradiction(move, "It moves to where it is."));
        }
        boolean twice = before.stream()
                .anyMatch(
                        other -> other.from().equals(move.from()) || other.to().equals(move.to()));
        if (twice) {
            return Optional.of(MoveProblems.contradiction(
                    move, "Another entry has the same old or the same new name; only one of them can be meant."));
        }
        return moves.stream()
                .filter(other -> other.from().equals(move.to()))
                .findFirst()
                .map(next -> MoveProblems.contradiction(
                        move,
                        "The " + move.to() + " moves on to the " + next.to() + " in another entry. Write from: "
                                + move.from().key() + " and to: " + next.to().key() + " instead of the two."));
    }

    private Optional<Diagnostic> ends(Move move) {
        if (known.contains(move.from())) {
            return Optional.of(MoveProblems.unfit(
                    move,
                    "The pipeline still creates the " + move.from() + ". Remove it there, or leave the entry out."));
        }
        if (!known.contains(move.to())) {
            SortedSet<String> names = new TreeSet<>();
            known.forEach(id -> names.add(id.key()));
            return Optional.of(MoveProblems.unknown(move, names));
        }
        return Optional.empty();
    }
}
