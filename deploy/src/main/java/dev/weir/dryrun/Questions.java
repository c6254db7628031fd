package dev.weir.dryrun;

import dev.weir.port.StatementTrial;
import dev.weir.port.TrialAnswer;
import dev.weir.port.TrialRequest;
import java.util.List;
import java.util.Optional;

/** Asks a server, a limited number of times: normally one question is enough. */
final class Questions {
    private static final int MOST = 10;

    private final StatementTrial server;
    private int asked;

    Questions(StatementTrial server) {
        this.server = server;
    }

    boolean allowed() {
        return asked < MOST;
    }

    /** What the server has against statements that run one after the other; empty if it has nothing. */
    Optional<TrialAnswer> refusal(List<TriedStatement> statements) {
        asked++;
        TrialRequest request = TrialSession.request(statements);
        return Optional.of(server.judge(request)).filter(answer -> !request.passed(answer));
    }

    /**
     * The first statement that is refused.
     *
     * @param answer to all of them
     * @return empty if the server doesn't tell, and there were too many to find out
     */
    Optional<Finding> find(List<TriedStatement> statements, TrialAnswer answer) {
        int passed = 0;
        int refused = statements.size();
        TrialAnswer last = answer;
        while (true) {
            Optional<Finding> named = named(statements.subList(0, refused), last);
            if (named.isPresent()) {
                return named;
            }
            if (refused - passed <= 1) {
                break;
            }
            if (!allowed()) {
                return Optional.empty();
            }
            int middle = (passed + refused) / 2;
            Optional<TrialAnswer> half = refusal(statements.subList(0, middle));
            if (half.isPresent()) {
                refused = middle;
                last = half.get();
            } else {
                passed = middle;
            }
        }
        return passed > 0 || (allowed() && refusal(List.of()).isEmpty())
                ? Optional.of(new Finding(statements.get(passed), last.message()))
                : Optional.empty();
    }

    private static Optional<Finding> named(List<TriedStatement> statements, TrialAnswer answer) {
        return Blame.index(statements, answer.statement()).stream()
                .mapToObj(index -> new Finding(statements.get(index), answer.message()))
                .findFirst();
    }

    /** @param message in the server's words */
    record Finding(TriedStatement tried, String message) {}
}
