package dev.weir.hazard;

import dev.weir.model.ResourceId;
import dev.weir.model.Strategy;
import java.util.List;
import java.util.stream.Stream;

/**
 * A query that ends and is started anew, so that it forgets how far it has read.
 *
 * @param id of the new one
 * @param sink the topic that both write
 * @param sinkStays with all that the old one has written
 * @param strategy how that is done
 */
record Restart(ResourceId id, List<Input> inputs, String sink, boolean sinkStays, Strategy strategy) {
    Restart {
        inputs = List.copyOf(inputs);
    }

    /** Whether the new one begins where its properties say, and not where the old one was. */
    boolean startsOver() {
        return switch (strategy) {
            case RECREATE, BLUE_GREEN -> true;
            case CONTINUE -> false;
        };
    }

    /** Whether the new one writes over again what the old one's topic holds. */
    boolean repeats() {
        return switch (strategy) {
            case RECREATE -> sinkStays;
            case BLUE_GREEN, CONTINUE -> false;
        };
    }

    /** Whether there is a time in which neither runs. */
    boolean pauses() {
        return switch (strategy) {
            case RECREATE, CONTINUE -> true;
            case BLUE_GREEN -> false;
        };
    }

    /** Inputs whose records are there already. */
    Stream<Input> standing(boolean fromBeginning) {
        return inputs.stream().filter(input -> !input.anew() && input.fromBeginning() == fromBeginning);
    }

    /** Of those, the ones whose records become rows of the output. */
    Stream<Input> repeated() {
        boolean streams = inputs.stream().anyMatch(input -> !input.table());
        return standing(true).filter(input -> !streams || !input.table());
    }
}
