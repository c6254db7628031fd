package dev.weir.drift;

import dev.weir.model.ResourceId;
import java.util.List;

/**
 * Something on a target that isn't as the last apply left it.
 *
 * @param what each difference, as clauses such as {@code retention.ms was changed}
 * @param applied the differing part as it was applied, in lines; secrets masked
 * @param live the same part as it is now
 */
public record Drift(ResourceId id, Kind kind, List<String> what, List<String> applied, List<String> live) {
    public Drift {
        what = List.copyOf(what);
        applied = List.copyOf(applied);
        live = List.copyOf(live);
    }

    /** What somebody did. */
    public enum Kind {
        /** A resource of the pipeline says something else. */
        CHANGED,
        /** A resource of the pipeline is gone. */
        REMOVED,
        /** Something reads or writes what is the pipeline's, and no pipeline owns it. */
        UNMANAGED,
        /** Another pipeline reads or writes what is this one's: good to know, and no drift. */
        FOREIGN;

        /** Whether it is a deviation at all. */
        public boolean deviates() {
            return switch (this) {
                case CHANGED, REMOVED, UNMANAGED -> true;
                case FOREIGN -> false;
            };
        }

        /** Whether it is about a resource of the pipeline itself. */
        public boolean ofOwn() {
            return switch (this) {
                case CHANGED, REMOVED -> true;
                case UNMANAGED, FOREIGN -> false;
            };
        }
    }

    /** The pipeline's own resource was changed or removed. */
    static Drift removed(ResourceId id) {
        return new Drift(id, Kind.REMOVED, List.of("it was removed"), List.of(), List.of());
    }
}
