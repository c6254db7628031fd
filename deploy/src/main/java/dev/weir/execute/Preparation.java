package dev.weir.execute;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Something that another thread has begun for a step. */
final class Preparation {
    private Preparation() {}

    /** Its result, when it is there; its failure, as if it had happened here. */
    static <T> T of(Future<T> begun) {
        try {
            return begun.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while a step was prepared");
        }
    }
}
