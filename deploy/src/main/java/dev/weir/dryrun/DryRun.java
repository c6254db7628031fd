package dev.weir.dryrun;

import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.live.LiveState;
import dev.weir.live.ServerInfo;
import dev.weir.plan.Plan;
import dev.weir.plan.ServerValidation;
import dev.weir.plan.Unvalidated;
import dev.weir.port.StatementTrial;
import dev.weir.port.TrialAnswer;
import dev.weir.target.ServerException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** One plan and what a server says to it. */
public final class DryRun {
    private final Plan plan;
    private final DesiredState desired;
    private final LiveState live;
    private final Questions questions;
    private final TrialScript script;
    private final DryRunProblems problems;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<Unvalidated> unvalidated = new ArrayList<>();

    private DryRun(Plan plan, DesiredState desired, LiveState live, StatementTrial server) {
        this.plan = plan;
        this.desired = desired;
        this.live = live;
        this.questions = new Questions(server);
        this.script = TrialScript.of(plan, desired.dependencies(), live);
        this.problems = new DryRunProblems(plan, desired.origins(), script.topics());
        unvalidated.addAll(script.unvalidated());
    }

    /**
     * The plan with what the server said. Refused statements are errors. A server that doesn't judge makes no plan worse: the plan then says that it wasn't
     * validated, and why.
     */
    public static Checked<Plan> validated(Plan plan, DesiredState desired, LiveState live, StatementTrial server) {
        return live.server()
                .map(info -> new DryRun(plan, desired, live, server).validated(info))
                .orElseGet(() -> new Checked<>(plan, List.of()));
    }

    private Checked<Plan> validated(ServerInfo info) {
        String name = "ksqlDB " + info.version();
        if (script.statements().isEmpty()) {
            return unvalidated.isEmpty()
                    ? new Checked<>(plan, List.of())
                    : with(new ServerValidation(name, 0, unvalidated, Optional.empty()));
        }
        if (ServerAge.unknown(info.version())) {
            return with(skipped(name, "this version isn't known to validate requests before it executes them"));
        }
        try {
            int passed = ask();
            return with(new ServerValidation(name, passed, unvalidated, Optional.empty()));
        } catch (ServerException e) {
            Diagnostic why = e.diagnostic();
            return with(skipped(name, why.detail().isEmpty() ? why.summary() : why.detail()));
        }
    }

    private static ServerValidation skipped(String name, String why) {
        return new ServerValidation(name, 0, List.of(), Optional.of(why));
    }

    private Checked<Plan> with(ServerValidation validation) {
        return new Checked<>(plan.validated(validation), diagnostics);
    }

    /** Asks about everything, and without what is refused again about the rest, so that one run shows all of it. */
    private int ask() {
        List<TriedStatement> open = script.statements();
        while (!open.isEmpty() && questions.allowed()) {
            Optional<TrialAnswer> refusal = questions.refusal(open);
            if (refusal.isEmpty()) {
                new Restraint(plan, desired, live, questions)
                        .needless()
                        .forEach(change -> diagnostics.add(problems.needlessRebuild(change)));
                return open.size();
            }
            Optional<Questions.Finding> finding = questions.find(open, refusal.get());
            if (finding.isEmpty()) {
                diagnostics.add(problems.refusedAltogether(refusal.get().message()));
                return leftOpen(open);
            }
            diagnostics.add(problems.refused(finding.get()));
            open = without(finding.get().tried(), open);
        }
        return leftOpen(open);
    }

    private int leftOpen(List<TriedStatement> open) {
        open.forEach(tried -> unvalidated.add(new Unvalidated(tried.id(), Unvalidated.Reason.OPEN)));
        return 0;
    }

    private List<TriedStatement> without(TriedStatement refused, List<TriedStatement> open) {
        SortedSet<Integer> gone = new TreeSet<>(List.of(refused.step().number()));
        List<TriedStatement> rest = new ArrayList<>();
        for (TriedStatement tried : open) {
            if (gone.contains(tried.step().number())) {
                continue;
            }
            if (tried.step().after().stream().anyMatch(gone::contains)) {
                gone.add(tried.step().number());
                unvalidated.add(new Unvalidated(tried.id(), Unvalidated.Reason.OPEN));
            } else {
                rest.add(tried);
            }
        }
        return rest;
    }
}
