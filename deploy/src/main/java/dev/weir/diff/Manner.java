package dev.weir.diff;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.weir.ledger.Handover;
import dev.weir.model.Strategy;

/** How something is rebuilt, with what only this way needs to know. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "strategy")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Manner.Recreate.class, name = "recreate"),
    @JsonSubTypes.Type(value = Manner.Continue.class, name = "continue"),
    @JsonSubTypes.Type(value = Manner.BlueGreen.class, name = "blue-green")
})
public sealed interface Manner {
    Strategy strategy();

    /** Dropped, together with everything that reads it, and created again. */
    record Recreate() implements Manner {
        @Override
        public Strategy strategy() {
            return Strategy.RECREATE;
        }
    }

    /** A query that begins where another one stops. */
    record Continue(Handover handover) implements Manner {
        @Override
        public Strategy strategy() {
            return Strategy.CONTINUE;
        }
    }

    /** How far an earlier apply has come with a second version. */
    enum Progress {
        TO_BUILD,
        /** It stands there, and may have to catch up. */
        BUILT,
        /** What stands there isn't what is wanted any longer. */
        TO_BUILD_AGAIN
    }

    /** Built beside the old one, which goes last. */
    record BlueGreen(Progress progress) implements Manner {
        @Override
        public Strategy strategy() {
            return Strategy.BLUE_GREEN;
        }
    }
}
