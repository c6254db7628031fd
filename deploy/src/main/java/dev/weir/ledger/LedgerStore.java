package dev.weir.ledger;

import dev.weir.port.Progress;
import java.util.List;
import java.util.Optional;

/** Keeps the ledgers of a target's pipelines. Calls fail with {@link dev.weir.target.ServerException}. */
public interface LedgerStore extends AutoCloseable {
    /** What a pipeline owns; empty if nothing was ever applied. And what the target's other pipelines own. */
    LedgerState read(String pipeline, Progress progress);

    /** Says that a run of a pipeline will probably begin soon: what that needs and has no effect can be done already. Never fails. */
    default void expect(String pipeline) {}

    /**
     * Takes hold of a pipeline's ledger for one run. Of several that try, exactly one gets it, and nobody else's writes succeed from then on.
     *
     * @throws LedgerHeldException if another run holds it and may still be alive
     */
    LedgerWriter open(LedgerRun run);

    /** As {@link #open(LedgerRun)}, for a run that plans nothing. */
    default LedgerWriter open(String pipeline, Holder holder) {
        return open(LedgerRun.begin(pipeline, holder, Tally.NOTHING, 0, List.of()));
    }

    /** The run that holds a pipeline, if one does that may still be alive. */
    Optional<LedgerRun> holding(String pipeline);

    /**
     * Takes a pipeline away from a run. If the run is alive after all, its next write is refused.
     *
     * @throws LedgerHeldException if another run holds the pipeline by now
     */
    void release(LedgerRun run);

    /** The last runs of all pipelines, newest first. Only a run that may still be going on has no ending. */
    List<LedgerRun> runs(Progress progress);

    @Override
    void close();
}
