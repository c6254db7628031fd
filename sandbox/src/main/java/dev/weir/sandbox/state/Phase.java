package dev.weir.sandbox.state;

import java.util.Locale;

/** How far a sandbox has come in its life. */
public enum Phase {
    STARTING,
    RUNNING,
    STOPPING,
    STOPPED,
    FAILED;

    /** How {@code sandbox.json} names it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
