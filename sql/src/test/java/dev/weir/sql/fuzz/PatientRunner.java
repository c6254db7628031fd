package dev.weir.sql.fuzz;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Tries texts on a thread of its own, so that one that hangs doesn't hang the test. */
final class PatientRunner implements AutoCloseable {
    static final String LATE = "no answer";

    /** Far more than any text needs, even on a machine that is busy with something else. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Trial trial;
    private volatile Thread worker = Thread.currentThread();
    private ExecutorService executor = newExecutor();

    PatientRunner(Trial trial) {
        this.trial = trial;
    }

    Optional<Fault> faultOf(String text) {
        Future<Optional<Fault>> answer = executor.submit(() -> trial.of(text));
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            Fault fault = new Fault(LATE + " at " + Fault.place(worker.getStackTrace()), "after " + PATIENCE);
            executor.shutdownNow();
            executor = newExecutor();
            return Optional.of(fault);
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }

    private ExecutorService newExecutor() {
        return Executors.newSingleThreadExecutor(task -> {
            worker = new Thread(task, "fuzz");
            worker.setDaemon(true);
            return worker;
        });
    }
}
