package dev.weir.sandbox.server.world;

import dev.weir.sandbox.server.metastore.Metastore;
import java.util.function.UnaryOperator;

/** The metastore as it is now. Only commands change it, one at a time; anybody may look. */
public final class MetastoreHolder {
    private volatile Metastore current;

    public MetastoreHolder(Metastore start) {
        current = start;
    }

    public Metastore now() {
        return current;
    }

    public synchronized void change(UnaryOperator<Metastore> change) {
        current = change.apply(current);
    }
}
