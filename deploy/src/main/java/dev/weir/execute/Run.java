package dev.weir.execute;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.ledger.LedgerHeldException;
import dev.weir.plan.Plan;
import dev.weir.plan.Step;
import dev.weir.port.Progress;
import dev.weir.target.ServerException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One execution of a plan. Threads do the work and report; the calling thread alone decides what begins, and alone talks to the listener.
 */
final class Run {
    private final Plan plan;
    private final StepRunner runner;
    private final ExecutionListener listener;
    private final StopSignal stop;
    private final Schedule schedule;
    private final Conditions conditions;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(Run::thread);
    private final List<Step> candidates = new ArrayList<>();
    private final SortedMap<Integer, StepOutcome> outcomes = new TreeMap<>();
    private int underWay;
    private volatile boolean failed;

    Run(
            Plan plan,
            StepRunner runner,
            Servers servers,
            ExecutionSettings settings,
            ExecutionListener listener,
            StopSignal stop) {
        this.plan = plan;
        this.runner = runner;
        this.listener = listener;
        this.stop = stop;
        this.schedule = new Schedule(plan.steps(), settings.parallel());
        this.conditions =
                new Conditions(servers, new Patience(settings.patience(), settings.pollInterval()), this::nothingMore);
    }

    Report toTheEnd() {
        try {
            beginWhatCan();
            while (underWay > 0) {
                hear(take());
                beginWhatCan();
            }
            return report();
        } finally {
            threads.shutdownNow();
        }
    }

    private boolean nothingMore() {
        return failed || stop.requested();
    }

    private void beginWhatCan() {
        if (nothingMore()) {
            return;
        }
        for (Step step : schedule.newlyReady()) {
            if (conditions.any(step)) {
                listener.started(step);
                submit(step, progress -> conditions.await(step, progress), took -> new Event.ConditionsMet(step));
            } else {
                candidates.add(step);
            }
        }
        schedule.next(candidates).ifPresent(this::begin);
    }

    private void begin(Step step) {
        candidates.remove(step);
        if (!conditions.any(step)) {
            listener.started(step);
        }
        Runnable executed = () -> events.add(new Event.Executed(step));
        submit(step, progress -> runner.run(step, progress, executed), took -> new Event.Done(step, took));
        beginWhatCan();
        schedule.nextInLane(step).filter(next -> !conditions.any(next)).ifPresent(this::prepare);
    }

    private void prepare(Step step) {
        runner.preparation(step).ifPresent(preparation -> {
            underWay++;
            threads.execute(() -> {
                preparation.run();
                events.add(new Event.Prepared(step));
            });
        });
    }

    private void submit(Step step, Consumer<Progress> work, Function<Duration, Event> success) {
        underWay++;
        long start = System.nanoTime();
        threads.execute(() -> events.add(outcome(step, work, success, start)));
    }

    private Event outcome(Step step, Consumer<Progress> work, Function<Duration, Event> success, long start) {
        try {
            work.accept(what -> events.add(new Event.Still(step, what)));
            return success.apply(since(start));
        } catch (ServerException e) {
            return new Event.Failed(step, placed(e.diagnostic(), step), since(start));
        } catch (StepFailure e) {
            return new Event.Failed(step, placed(e.diagnostic(), step), since(start));
        } catch (LedgerHeldException e) {
            return new Event.Failed(step, e.diagnostic(), since(start));
        } catch (CancellationException e) {
            return new Event.GivenUp(step);
        } catch (RuntimeException | Error e) {
            return new Event.Broken(step, e);
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Says which step failed; what caused the step is only known by its place, for the texts of a saved plan are gone. */
    private static Diagnostic placed(Diagnostic diagnostic, Step step) {
        String place = step.place().map(where -> ", written at " + where).orElse("");
        return diagnostic.withHint(
                "While doing: " + step.action().name().toLowerCase(Locale.ROOT) + " " + step.id() + place + ".");
    }

    private Event take() {
        try {
            return events.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while steps were under way");
        }
    }

    private void hear(Event event) {
        if (event instanceof Event.Still still) {
            listener.still(still.step(), still.what());
            return;
        }
        if (event instanceof Event.Executed executed) {
            schedule.ended(executed.step(), true);
            return;
        }
        underWay--;
        if (event instanceof Event.Prepared) {
            return;
        }
        if (event instanceof Event.ConditionsMet met) {
            candidates.add(met.step());
        } else if (event instanceof Event.Done done) {
            ended(new StepOutcome.Done(done.step(), done.took()));
            listener.done(done.step(), done.took());
        } else if (event instanceof Event.Failed failure) {
            failed = true;
            ended(new StepOutcome.Failed(failure.step(), failure.diagnostic(), failure.took()));
            listener.failed(failure.step(), failure.diagnostic(), failure.took());
        } else if (event instanceof Event.GivenUp givenUp) {
            ended(new StepOutcome.NotAttempted(givenUp.step()));
        } else if (event instanceof Event.Broken broken) {
            rethrow(broken.cause());
        }
    }

    private static void rethrow(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        throw cause instanceof RuntimeException bug ? bug : new IllegalStateException(cause);
    }

    private void ended(StepOutcome outcome) {
        outcomes.put(outcome.step().number(), outcome);
        schedule.ended(outcome.step(), outcome instanceof StepOutcome.Done);
    }

    private Report report() {
        List<StepOutcome> all = plan.steps().stream()
                .map(step -> outcomes.getOrDefault(step.number(), new StepOutcome.NotAttempted(step)))
                .toList();
        return new Report(all, List.of());
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "weir-step");
        thread.setDaemon(true);
        return thread;
    }
}
