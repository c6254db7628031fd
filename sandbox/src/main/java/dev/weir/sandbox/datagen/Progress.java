package dev.weir.sandbox.datagen;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a task stands.
 *
 * @param generation how often the task was started before
 * @param iteration how many records it has generated
 * @param seed of the random source for the next record
 */
record Progress(long generation, long iteration, Optional<Long> seed) {
    static final Progress NONE = new Progress(0, 0, Optional.empty());

    private static final String GENERATION = "task.generation";
    private static final String ITERATION = "current.iteration";
    private static final String SEED = "random.seed";

    static Progress of(@Nullable Map<String, Object> offset) {
        if (offset == null) {
            return NONE;
        }
        return new Progress(number(offset, GENERATION), number(offset, ITERATION), Optional.of(number(offset, SEED)));
    }

    Map<String, Long> toOffset() {
        return Map.of(GENERATION, generation, ITERATION, iteration, SEED, seed.orElse(0L));
    }

    private static long number(Map<String, Object> offset, String key) {
        return ((Number) offset.getOrDefault(key, 0L)).longValue();
    }
}
