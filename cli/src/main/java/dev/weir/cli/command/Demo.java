package dev.weir.cli.command;

import dev.weir.adapter.ksqldb.RowStream;
import dev.weir.cli.render.Role;
import dev.weir.cli.render.Text;
import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.manifest.Check;
import dev.weir.plan.Plan;
import dev.weir.port.Progress;
import dev.weir.sql.ast.Query;
import dev.weir.strategy.Versions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One shipped pipeline on the sandbox. Its first check is what it shows. */
final class Demo {
    private static final int ROWS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Session session;
    private final Workspace workspace;
    private final String name;

    Demo(Session session, Workspace workspace, String name) {
        this.session = session;
        this.workspace = workspace;
        this.name = name;
    }

    /** Sandbox, apply, checks, rows, and what to try next. */
    int run(boolean follow) {
        DesiredState desired = desired();
        try (Deployment deployment = Deployment.open(session, workspace, TargetOptions.SANDBOX)) {
            int applied = up(deployment, desired);
            if (applied != ExitCode.DONE) {
                return applied;
            }
            Optional<Check> showcase = desired.checks().stream().findFirst();
            return showcase.isPresent() ? show(deployment, showcase.get(), follow) : ExitCode.DONE;
        }
    }

    int up() {
        try (Deployment deployment = Deployment.open(session, workspace, TargetOptions.SANDBOX)) {
            return up(deployment, desired());
        }
    }

    private int up(Deployment deployment, DesiredState desired) {
        int applied = apply(deployment, desired);
        if (applied != ExitCode.DONE) {
            return applied;
        }
        int failed = new Checks(session, deployment.target()).run(desired);
        if (!Feeds.of(desired).isEmpty()) {
            deployment.feeds().start(name);
        }
        return failed == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }

    int down() {
        try (Deployment deployment = Deployment.open(session, workspace, TargetOptions.SANDBOX)) {
            Plan plan = deployment.destruction(name, false);
            if (plan.isEmpty()) {
                session.view().say("The demo " + name + " isn't on the sandbox.");
                return ExitCode.DONE;
            }
            int removed =
                    new Execution(session, deployment, new Approval(), new Allowance(), new Aftermath()).remove(plan);
            if (removed == ExitCode.DONE) {
                new DemoSystems(session, workspace, deployment.target()).release(desired());
            }
            return removed;
        }
    }

    private DesiredState desired() {
        return workspace
                .desired(List.of(name), TargetOptions.SANDBOX, new TreeMap<>())
                .get(0);
    }

    private int apply(Deployment deployment, DesiredState desired) {
        Plan plan = deployment.plan(desired);
        Execution execution = new Execution(session, deployment, new Approval(), new Allowance(), new Aftermath());
        if (plan.isEmpty()) {
            session.view().say("The demo " + name + " is on the sandbox already.");
            execution.surroundings(desired);
            return ExitCode.DONE;
        }
        session.view().outline(plan);
        return execution.carryOut(desired, plan);
    }

    private int show(Deployment deployment, Check showcase, boolean follow) {
        Query written = session.orFail(QueryText.parse(showcase.name(), showcase.query(), Map.of()));
        Query query = QueryText.unlimited(
                Versions.resolved(written, deployment.target().ledger(name, Progress.SILENT)));
        session.view().heading("Now: " + showcase.name());
        try (RowStream rows =
                deployment.target().ksqldb().query(QueryText.of(query), Map.of("auto.offset.reset", "earliest"))) {
            if (follow) {
                return new Rows(session).show(rows);
            }
            if (new Rows(session).showSome(rows, ROWS, PATIENCE) == 0) {
                session.view().diagnostics(List.of(noRows()));
                return ExitCode.FAILED;
            }
        }
        session.view().outcome(next(query));
        return ExitCode.DONE;
    }

    private static Diagnostic noRows() {
        return Diagnostic.error(
                        "WEIR-CLI-018",
                        "No rows have come",
                        "The pipeline is applied, but its query gave no row within " + PATIENCE.toSeconds() + " s.")
                .withHint("`weir status` shows what runs, and `weir sandbox logs` what went wrong.");
    }

    private Text next(Query query) {
        String sql = QueryText.of(query).replaceAll("\\s+", " ");
        return new Text()
                .line()
                .add(Role.STRONG, "What to try next")
                .line()
                .add(tip("status", "what runs, and how it is"))
                .add(tip("demo " + name + " --follow", "more rows, until Ctrl-C"))
                .add(tip("demo down " + name, "remove it again"))
                .add(tip("sandbox down", "stop the sandbox; its data stay"))
                .line()
                .add(Role.STRONG, "The query behind these rows")
                .line()
                .add("  " + weir() + " query '" + sql.replace("'", "'\\''") + "'");
    }

    /** A command and what it does, in columns that fit the longest command of the tips. */
    private String tip(String command, String effect) {
        int width = ("demo " + name + " --follow").length() + 3;
        return "  " + weir() + " " + command + " ".repeat(width - command.length()) + effect + "\n";
    }

    private String weir() {
        return session.environment().command();
    }
}
