package dev.weir.session;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.health.QueryHealth;
import dev.weir.port.ConnectorOverview;

/** What can be wrong with what runs: WEIR-RUN-180 to 182. */
final class HealthProblems {
    private static final String LOOK = "`weir status` shows how everything is.";

    private HealthProblems() {}

    static Diagnostic failed(QueryHealth query) {
        String state = query.state().equals("RUNNING") ? "says that it runs, but " : "is " + query.state() + ": ";
        return Diagnostic.error(
                        "WEIR-RUN-180",
                        "A query doesn't do its work",
                        named(query) + " " + state + query.trouble().orElse("the server doesn't say why") + ".")
                .withHint(LOOK);
    }

    /** Whether it ever will can't be told yet. */
    static Diagnostic notSeenWorking(QueryHealth query) {
        String lag = query.lag().isPresent()
                ? query.lag().getAsLong() + " records wait for it, and it has not been seen to finish them all"
                : "it has no tasks yet";
        return Diagnostic.warning(
                        "WEIR-RUN-181",
                        "A query isn't where it should be yet",
                        named(query) + " is " + query.state() + ", but " + lag + ".")
                .withHint("`weir wait` goes on waiting. " + LOOK);
    }

    static Diagnostic connector(ConnectorOverview connector) {
        String cause = connector.status().failure().map(text -> ": " + text).orElse("");
        return Diagnostic.error(
                        "WEIR-RUN-182",
                        "A connector doesn't run",
                        "The connector " + connector.name() + " is "
                                + connector.status().summary() + cause + ".")
                .withHint("`weir connector status " + connector.name() + "` shows its tasks.");
    }

    private static String named(QueryHealth query) {
        return "The query " + query.id() + ", which writes " + query.sink() + ",";
    }
}
