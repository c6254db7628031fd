package dev.weir.plan;

import java.util.List;
import java.util.Optional;

/**
 * What came of having a server validate a plan's statements.
 *
 * @param server such as {@code ksqlDB 7.9.0}
 * @param validated how many statements it has nothing against
 * @param unvalidated what couldn't be asked yet, in the order of the steps
 * @param skipped why the server didn't judge the plan at all
 */
public record ServerValidation(String server, int validated, List<Unvalidated> unvalidated, Optional<String> skipped) {
    public ServerValidation {
        unvalidated = List.copyOf(unvalidated);
    }
}
