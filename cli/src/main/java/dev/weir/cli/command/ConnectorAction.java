package dev.weir.cli.command;

import dev.weir.cli.view.Activity;
import dev.weir.port.ConnectorOperations;
import dev.weir.port.ConnectorOverview;
import dev.weir.port.Deadline;
import dev.weir.target.FailureKind;
import dev.weir.target.ServerException;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Does the same thing to every chosen connector. One that refuses doesn't keep the others from it. */
final class ConnectorAction {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Session session;
    private final ConnectorAccess access;
    private final ConnectorSelection selection;

    ConnectorAction(Session session, TargetOptions target, ConnectorSelection selection) {
        this.session = session;
        this.access = new ConnectorAccess(session, target);
        this.selection = selection;
    }

    /**
     * @param verb such as stop; it names the command as well
     * @param done what is said afterwards, such as {@code will stop}
     * @param always asks even before a single connector is changed
     */
    int run(
            String verb,
            String done,
            Approval approval,
            boolean always,
            BiConsumer<ConnectorOperations, String> action) {
        selection.check(verb);
        return access.use(connectors -> {
            List<String> chosen = selection.of(names(connectors), access.name());
            if ((always || chosen.size() > 1) && !agreed(verb, chosen, approval)) {
                session.view().say("Nothing was changed.");
                return ExitCode.FAILED;
            }
            return each(chosen, verb, done, name -> action.accept(connectors, name));
        });
    }

    private boolean agreed(String verb, List<String> chosen, Approval approval) {
        approval.check(session);
        String what = chosen.size() == 1 ? "connector " + chosen.get(0) : chosen.size() + " connectors";
        return approval.given(
                session,
                Character.toUpperCase(verb.charAt(0)) + verb.substring(1) + " " + what + " on " + access.name() + " ("
                        + String.join(", ", chosen) + ")?");
    }

    private int each(List<String> chosen, String verb, String done, Consumer<String> action) {
        int exit = ExitCode.DONE;
        for (String name : chosen) {
            try (Activity activity = session.view().waiting(verb + " " + name)) {
                whileBusy(() -> action.accept(name));
                activity.quietlyNow("");
            } catch (ServerException e) {
                session.view().diagnostics(List.of(e.diagnostic()));
                exit = ExitCode.FAILED;
                continue;
            }
            session.view().say(name + " " + done + ".");
        }
        return exit;
    }

    /** Workers that share out their work anew take no changes for some seconds. */
    private static void whileBusy(Runnable action) {
        Deadline deadline = Deadline.in(PATIENCE);
        while (true) {
            try {
                action.run();
                return;
            } catch (ServerException e) {
                if (e.kind() != FailureKind.BUSY || deadline.isOver()) {
                    throw e;
                }
                deadline.sleep(e.retryAfter().orElse(PAUSE));
            }
        }
    }

    static List<String> names(ConnectorOperations connectors) {
        return connectors.overviews().stream().map(ConnectorOverview::name).toList();
    }
}
