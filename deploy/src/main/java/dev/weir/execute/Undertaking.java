package dev.weir.execute;

import dev.weir.execute.Executor.Fitness;
import java.time.Duration;
import java.util.List;

/**
 * What a plan is carried out for.
 *
 * @param operation such as apply, for whoever finds the pipeline held, and for the history
 * @param lockTimeout how long another run that holds the pipeline is waited for
 * @param fitness asked before the first step, while the pipeline is held
 */
public record Undertaking(String operation, Duration lockTimeout, Fitness fitness) {

    /** Waits for nobody, and asks no more whether the plan fits. */
    public static Undertaking of(String operation) {
        return new Undertaking(operation, Duration.ZERO, unused -> List.of());
    }

    public Undertaking waiting(Duration timeout) {
        return new Undertaking(operation, timeout, fitness);
    }

    public Undertaking provided(Fitness condition) {
        return new Undertaking(operation, lockTimeout, condition);
    }
}
