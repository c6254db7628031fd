package dev.weir.sandbox.conformance;

import dev.weir.sandbox.testing.CaseReport.Outcome;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** Runs cases one after the other, and gives one up that hangs or breaks its thread. */
record Patience(int seconds) {

    Verdict run(QttCase test, Function<QttCase, Verdict> runner) {
        CompletableFuture<Verdict> verdict = new CompletableFuture<>();
        Thread thread = new Thread(() -> attempt(test, runner, verdict), "case " + test.name());
        thread.setDaemon(true);
        thread.start();
        try {
            return verdict.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException hangs) {
            return new Verdict(test, Outcome.FAILED, "no end after " + seconds + " s");
        } catch (ExecutionException broken) {
            return new Verdict(test, Outcome.FAILED, String.valueOf(broken.getCause()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Verdict(test, Outcome.SKIPPED, "interrupted");
        }
    }

    private static void attempt(QttCase test, Function<QttCase, Verdict> runner, CompletableFuture<Verdict> verdict) {
        try {
            verdict.complete(runner.apply(test));
        } catch (Throwable broken) {
            verdict.completeExceptionally(broken);
        }
    }
}
