package dev.weir.execute;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.ledger.LedgerHeldException;
import dev.weir.ledger.LedgerRun;
import dev.weir.ledger.LedgerState;
import dev.weir.ledger.LedgerStore;
import dev.weir.ledger.LedgerWriter;
import dev.weir.model.ResourceId;
import dev.weir.plan.Plan;
import dev.weir.plan.Step;
import dev.weir.target.ServerException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Carries out plans. ksqlDB statements go one after the other, everything else beside them, a few at a time. The first failure ends it: what runs is
 * finished, nothing more is begun, and the next apply goes on from the ledger.
 */
public final class Executor {
    private final Servers servers;
    private final LedgerStore ledger;
    private final ExecutionSettings settings;

    public Executor(Servers servers, LedgerStore ledger, ExecutionSettings settings) {
        this.servers = servers;
        this.ledger = ledger;
        this.settings = settings;
    }

    /** Whether a plan still fits, asked when nobody else can change the pipeline any longer. */
    @FunctionalInterface
    public interface Fitness {
        /** What speaks against the plan; nothing if it fits. */
        List<Diagnostic> doubts(LedgerState ledger);
    }

    /** Carries out a plan whose fit to the target was checked before. */
    public Report execute(Plan plan, String operation, ExecutionListener listener, StopSignal stop) {
        return execute(plan, Undertaking.of(operation), listener, stop);
    }

    /**
     * Carries out a plan.
     *
     * @param stop requested when the user wants it to end
     */
    public Report execute(Plan plan, Undertaking what, ExecutionListener listener, StopSignal stop) {
        if (plan.isEmpty()) {
            return new Report(List.of(), List.of());
        }
        List<Diagnostic> obstacles = obstacles(plan);
        if (!obstacles.isEmpty()) {
            return nothingBegun(plan, obstacles);
        }
        LedgerRun run = Accounts.begin(plan, what.operation());
        try (LedgerWriter writer = new LockWait(ledger, listener, stop).open(run, what.lockTimeout())) {
            List<Diagnostic> doubts = doubts(plan, what, writer.before());
            if (!doubts.isEmpty()) {
                writer.ended(Accounts.refused());
                return nothingBegun(plan, doubts);
            }
            return held(plan, writer, listener, stop);
        } catch (LedgerHeldException e) {
            return nothingBegun(plan, List.of(e.diagnostic()));
        } catch (ServerException e) {
            return nothingBegun(plan, List.of(e.diagnostic()));
        }
    }

    private static List<Diagnostic> doubts(Plan plan, Undertaking what, LedgerState before) {
        List<Diagnostic> owned = Ownership.elsewhere(plan, before);
        return owned.isEmpty() ? what.fitness().doubts(before) : owned;
    }

    private Report held(Plan plan, LedgerWriter writer, ExecutionListener listener, StopSignal stop) {
        LedgerState before = writer.before();
        StepRunner runner = new StepRunner(new Works(servers, settings, before), before, writer, made(plan));
        Report report = new Run(plan, runner, servers, settings, listener, stop).toTheEnd();
        writer.ended(Accounts.end(plan, report, stop.requested()));
        return report;
    }

    /** Everything that would stop the plan on its way and can be known before. */
    private List<Diagnostic> obstacles(Plan plan) {
        Works works =
                new Works(servers, settings, LedgerState.empty(plan.header().pipeline()));
        List<Diagnostic> obstacles = new ArrayList<>();
        for (Step step : plan.steps()) {
            boolean adds = adds(step.action());
            works.forResource(step.id())
                    .ifPresentOrElse(
                            work -> obstacles.addAll(adds ? work.obstacles(step.entry()) : List.of()),
                            () -> obstacles.add(Works.noServer(step.id())));
        }
        return obstacles.stream().distinct().toList();
    }

    private static boolean adds(Step.Action action) {
        return switch (action) {
            case CREATE, REPLACE, CONTINUE -> true;
            case ALTER, CATCH_UP, SWITCH, DROP, ADOPT, FORGET -> false;
        };
    }

    private static SortedSet<ResourceId> made(Plan plan) {
        SortedSet<ResourceId> made = new TreeSet<>();
        plan.steps().stream()
                .filter(step -> step.action() == Step.Action.CREATE)
                .forEach(step -> made.add(step.id()));
        return made;
    }

    private static Report nothingBegun(Plan plan, List<Diagnostic> refusals) {
        List<StepOutcome> outcomes = plan.steps().stream()
                .<StepOutcome>map(StepOutcome.NotAttempted::new)
                .toList();
        return new Report(outcomes, refusals);
    }
}
