package dev.weir.cli.command;

import dev.weir.cli.view.Activity;
import dev.weir.cli.view.Interruption;
import dev.weir.cli.view.Steps;
import dev.weir.cli.view.View;
import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Checked;
import dev.weir.diff.Selection;
import dev.weir.drift.Drift;
import dev.weir.execute.Report;
import dev.weir.execute.StopSignal;
import dev.weir.execute.Undertaking;
import dev.weir.live.Measured;
import dev.weir.model.ChangeRules;
import dev.weir.model.ResourceId;
import dev.weir.plan.Plan;
import dev.weir.plan.Planner;
import dev.weir.plan.Prevention;
import dev.weir.port.Progress;
import dev.weir.sandbox.Sandbox;
import dev.weir.session.Survey;
import dev.weir.session.TargetSession;
import dev.weir.target.Target;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Planning and executing on one open target, as plan, apply, destroy and demo have it in common. */
final class Deployment implements AutoCloseable {
    private final Session session;
    private final Workspace workspace;
    private final TargetSession target;
    private final Planner planner;
    private final Duration lockTimeout;

    private Deployment(
            Session session, Workspace workspace, TargetSession target, Duration lockTimeout, Selection selection) {
        this.session = session;
        this.workspace = workspace;
        this.target = target;
        this.lockTimeout = lockTimeout;
        this.planner = new Planner(target.target().name(), session.environment().version(), selection);
    }

    static Deployment open(Session session, Workspace workspace, String target) {
        return open(session, workspace, target, new LockOptions());
    }

    static Deployment open(Session session, Workspace workspace, String target, LockOptions lock) {
        return open(session, workspace, target, lock, Selection.ALL);
    }

    /** @param selection the part of every pipeline that is planned */
    static Deployment open(Session session, Workspace workspace, String target, LockOptions lock, Selection selection) {
        TargetSession opened = TargetAccess.open(session, workspace, target);
        return new Deployment(session, workspace, opened, lock.timeout(), selection);
    }

    /** Whether another run that changes a pipeline is waited for, so that a plan may be out of date when its turn comes. */
    boolean waits() {
        return !lockTimeout.isZero();
    }

    boolean onSandbox() {
        return name().equals(Target.SANDBOX);
    }

    /** The feeds of generators that send to the target. */
    Feeds feeds() {
        return new Feeds(session, workspace.root(), name());
    }

    TargetSession target() {
        return target;
    }

    /** Ends the command if a selection names what none of the pipelines wants or owns. */
    void check(Selection selection, List<DesiredState> states) {
        if (!selection.isAll()) {
            SortedSet<ResourceId> known = new TreeSet<>();
            for (DesiredState state : states) {
                known.addAll(state.resources().keySet());
                known.addAll(target.ledger(state.pipeline(), Progress.SILENT)
                        .entries()
                        .keySet());
            }
            SelectionOptions.check(selection, known);
        }
    }

    /** What would bring the target to the desired state. */
    Plan plan(DesiredState desired) {
        install(desired);
        try (Activity activity = session.view().activity("looking at what runs on " + name())) {
            Survey found = target.survey(desired, activity::now);
            Checked<Plan> plan = planner.plan(desired, found.ledger(), found.live());
            return session.orFail(plan.map(made -> costed(made, desired, found)));
        }
    }

    /** The same, and the target's servers have nothing against it. */
    Plan plan(DesiredState desired, ServerCheck check) {
        if (check.off()) {
            return plan(desired);
        }
        install(desired);
        try (Activity activity = session.view().activity("looking at what runs on " + name())) {
            Survey found = target.survey(desired, activity::now);
            Plan plan = session.orFail(planner.plan(desired, found.ledger(), found.live()));
            activity.now("having the servers check the plan");
            Checked<Plan> validated = target.validated(plan, desired, found.live());
            return session.orFail(validated.map(made -> costed(made, desired, found)));
        }
    }

    /** The sandbox gets the functions that the pipeline calls, before it is asked which it has. */
    private void install(DesiredState desired) {
        if (onSandbox()) {
            Sandbox sandbox = new Sandboxes(session).sandbox();
            new FunctionInstallation(session, sandbox).installNeeded(desired, workspace.root());
        }
    }

    /** What would take into the ledger what was changed by hand. */
    Plan refresh(String pipeline) {
        Survey found = survey(pipeline);
        return planner.refresh(found.ledger(), found.live());
    }

    /** What was changed by hand since the last apply. */
    List<Drift> drift(String pipeline) {
        Survey found = survey(pipeline);
        return planner.drift(found.ledger(), found.live());
    }

    private Survey survey(String pipeline) {
        try (Activity activity = session.view().activity("looking at what runs on " + name())) {
            return target.survey(pipeline, activity::now);
        }
    }

    /** What would take things that exist into the ledger as they are; all of the pipeline if none are named. */
    Plan adoption(DesiredState desired, Collection<ResourceId> named) {
        try (Activity activity = session.view().activity("looking at what runs on " + name())) {
            Survey found = target.survey(desired, activity::now);
            return session.orFail(planner.adoption(desired, found.ledger(), found.live(), named));
        }
    }

    /** What would remove everything that the pipeline owns. */
    Plan destruction(String pipeline, boolean keepTopics) {
        Survey found = survey(pipeline);
        ChangeRules rules = workspace.rules(pipeline, name());
        Plan plan = session.orFail(planner.destruction(found.ledger(), found.live(), keepTopics));
        session.orFail(new Checked<>(plan, Prevention.violations(plan, rules)));
        return costed(plan, DesiredState.empty(pipeline), found).allowing(rules.allowed());
    }

    /** What would take away second versions that don't serve yet. */
    Plan abort(String pipeline) {
        Survey found = survey(pipeline);
        return session.orFail(planner.abort(found.ledger(), found.live()));
    }

    /** Looks only at the topics that a plan is about, and says why it couldn't. */
    private Plan costed(Plan plan, DesiredState desired, Survey found) {
        SortedSet<String> topics = Planner.measurable(plan, desired, found.ledger(), found.live());
        Measured measured = target.measure(topics);
        measured.gap().ifPresent(session.view()::say);
        return Planner.costed(plan, desired, found.ledger(), found.live(), measured);
    }

    /**
     * Carries a plan out in front of the user. Ctrl-C lets the steps that are under way finish; pressed again, it doesn't.
     *
     * @param sandboxValues what the sandbox gives to connectors
     */
    Report execute(Plan plan, String operation, Map<String, String> sandboxValues) {
        View view = session.view();
        StopSignal stop = new StopSignal();
        try (Interruption interruption = new Interruption(() -> {
                    stop.request();
                    view.say("stopping after the steps that are under way; press Ctrl-C again to stop at once");
                });
                Steps steps = view.steps(plan)) {
            Undertaking what = Undertaking.of(operation).waiting(lockTimeout);
            return target.execute(plan, what, workspace.secrets().with(sandboxValues), steps, stop);
        }
    }

    private String name() {
        return target.target().name();
    }

    @Override
    public void close() {
        target.close();
    }
}
