package dev.weir.desired;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Suggestion;
import dev.weir.model.ChangeRules.Move;
import java.util.Collection;

/** What can be wrong with {@code moved:}: WEIR-MAN-087 to 089. */
final class MoveProblems {
    private MoveProblems() {}

    static Diagnostic unfit(Move move, String why) {
        return Diagnostic.error("WEIR-MAN-087", "An entry under moved: doesn't fit the pipeline", why, move.span());
    }

    static Diagnostic unknown(Move move, Collection<String> known) {
        Diagnostic problem = unfit(
                move,
                "Nothing here creates the " + move.to()
                        + ". Case counts in addresses, and ksqlDB's names are in upper case unless they are quoted.");
        return Suggestion.nearest(move.to().key(), known)
                .map(near -> problem.withHint("Did you mean " + near + "?"))
                .orElse(problem);
    }

    static Diagnostic topic(Move move) {
        return Diagnostic.error(
                        "WEIR-MAN-088",
                        "A topic can't be renamed",
                        "Kafka has no way to rename the " + move.from()
                                + ". Leave the entry out: then the one topic is deleted, and the other created without its"
                                + " records.",
                        move.span())
                .withHint("To keep the records, copy them first: CREATE STREAM … WITH (KAFKA_TOPIC='"
                        + move.to().name() + "') AS SELECT * FROM a stream over "
                        + move.from().name() + ".");
    }

    static Diagnostic contradiction(Move move, String why) {
        return Diagnostic.error("WEIR-MAN-089", "Entries under moved: contradict each other", why, move.span());
    }
}
