package dev.weir.execute;

import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerState;
import dev.weir.ledger.LedgerWriter;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.plan.Step;
import dev.weir.port.Progress;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/**
 * Carries out one step: what will be done goes into the ledger first, what was done after. A run that dies in between leaves an intention, from
 * which the next one goes on.
 */
final class StepRunner {
    private final Works works;
    private final LedgerState before;
    private final LedgerWriter ledger;
    private final Set<ResourceId> made;
    private final Map<Integer, Future<LedgerEntry>> prepared = new ConcurrentHashMap<>();

    /**
     * @param before the ledger as an earlier run left it
     * @param made what the plan creates
     */
    StepRunner(Works works, LedgerState before, LedgerWriter ledger, Set<ResourceId> made) {
        this.works = works;
        this.before = before;
        this.ledger = ledger;
        this.made = made;
    }

    /** @param executed called when the lane is free for the next step; some steps leave that to their end */
    void run(Step step, Progress progress, Runnable executed) {
        switch (step.action()) {
            case CREATE -> create(step, progress, executed);
            case REPLACE -> work(step).replace(attempt(step, progress, executed));
            case ALTER -> work(step).alter(attempt(step, progress, executed));
            case CONTINUE -> work(step).takeOver(attempt(step, progress, executed), before);
            case CATCH_UP -> {}
            case SWITCH -> work(step).switchTo(attempt(step, progress, executed));
            case DROP -> drop(step, progress);
            case ADOPT -> ledger.write(step.entry().applied(adopted(step)));
            case FORGET -> ledger.remove(step.id());
        }
    }

    private void create(Step step, Progress progress, Runnable executed) {
        Work work = work(step);
        Optional<LedgerEntry> earlier = earlierIntention(step);
        if (earlier.isPresent() && work.happened(earlier.get())) {
            ledger.write(step.entry().applied(work.described(step.entry())));
            return;
        }
        LedgerEntry intention = intention(step, work);
        work.create(new Attempt(intention, earlier.isPresent(), ledger, progress, executed));
    }

    /**
     * What writes the intention of a statement that comes next while another one is executed, so that the lane needn't wait for the ledger; once for a step. A run that
     * dies then leaves an intention that was never begun, which the next one looks for in vain, as it does for one that was.
     */
    Optional<Runnable> preparation(Step step) {
        if (!canPrepare(step)) {
            return Optional.empty();
        }
        FutureTask<LedgerEntry> task = new FutureTask<>(() -> intended(step, work(step)));
        prepared.put(step.number(), task);
        return Optional.of(task);
    }

    private boolean canPrepare(Step step) {
        return step.action() == Step.Action.CREATE
                && step.entry().resource() instanceof Resource.SqlObject
                && before.find(step.id()).isEmpty()
                && !prepared.containsKey(step.number());
    }

    private LedgerEntry intention(Step step, Work work) {
        return Optional.ofNullable(prepared.get(step.number()))
                .map(Preparation::of)
                .orElseGet(() -> intended(step, work));
    }

    private LedgerEntry intended(Step step, Work work) {
        LedgerEntry intention = work.intention(step.entry(), earlierIntention(step));
        ledger.write(intention);
        return intention;
    }

    /**
     * Of a change in place. The entry stays as it was until the change is made: the resource exists all the time, and a change that is found half made is
     * made again.
     */
    private Attempt attempt(Step step, Progress progress, Runnable executed) {
        return new Attempt(step.entry(), true, ledger, progress, executed);
    }

    /** What the server says, and what the step itself knows. */
    private SortedMap<String, String> adopted(Step step) {
        SortedMap<String, String> said = new TreeMap<>(work(step).described(step.entry()));
        said.putAll(step.entry().serverSaid());
        return said;
    }

    private void drop(Step step, Progress progress) {
        ledger.write(step.entry().in(LedgerEntry.State.REMOVING));
        work(step).drop(step.entry(), step.topics(), progress);
        // What is made anew keeps its entry until then: it may own a topic that stays, which nobody would know of if
        // the run died in between.
        if (!made.contains(step.id())) {
            ledger.remove(step.id());
        }
    }

    private Work work(Step step) {
        return works.forResource(step.id()).orElseThrow(() -> new StepFailure(Works.noServer(step.id())));
    }

    private Optional<LedgerEntry> earlierIntention(Step step) {
        return before.find(step.id()).filter(StepRunner::isIntention);
    }

    private static boolean isIntention(LedgerEntry entry) {
        return entry.state() == LedgerEntry.State.INTENDED;
    }
}
