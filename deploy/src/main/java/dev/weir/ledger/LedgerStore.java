package dev.weir.ledger;

import dev.weir.port.Progress;

/** Keeps the ledgers of a target's pipelines. Calls fail with {@link dev.weir.target.ServerException}. */
public interface LedgerStore extends AutoCloseable {
    /** What a pipeline owns; empty if nothing was ever applied. */
    LedgerState read(String pipeline, Progress progress);

    /**
     * Takes hold of a pipeline's ledger for one apply or destroy. From now on nobody else's writes succeed.
     *
     * @throws LedgerHeldException if another run holds it and may still be alive
     */
    LedgerWriter open(String pipeline, Holder holder);

    @Override
    void close();
}
