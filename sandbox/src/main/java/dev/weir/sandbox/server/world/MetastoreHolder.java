package dev.weir.sandbox.server.world;

import dev.weir.sandbox.server.metastore.Metastore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** The metastore as it is now. Only commands change it, one at a time; anybody may look. */
public final class MetastoreHolder {
    private final AtomicReference<Metastore> current;

    public MetastoreHolder(Metastore start) {
        current = new AtomicReference<>(start);
    }

    public Metastore now() {
        return current.get();
    }

    public void change(UnaryOperator<Metastore> change) {
        current.updateAndGet(change);
    }
}
