package dev.weir.sandbox.system.host;

import dev.weir.sandbox.state.InstanceLock;
import dev.weir.sandbox.state.Layout;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Sees to it that no database stays behind when its sandbox was killed: one that comes back within a while finds it running. */
final class SandboxWatch {
    private static final long PAUSE_MILLIS = 2_000;
    private static final long GONE_FOR_GOOD = TimeUnit.SECONDS.toNanos(30);

    private SandboxWatch() {}

    /** Returns when there has been no sandbox for a while. */
    static void until(Layout sandbox) throws IOException, InterruptedException {
        long lastSeen = System.nanoTime();
        while (System.nanoTime() - lastSeen < GONE_FOR_GOOD) {
            Thread.sleep(PAUSE_MILLIS);
            if (InstanceLock.isHeld(sandbox.lockFile())) {
                lastSeen = System.nanoTime();
            }
        }
    }
}
