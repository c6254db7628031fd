package dev.weir.acceptance;

import dev.weir.target.Target;
import java.io.IOException;

/** What a demo has to show beyond its checks, while it is up. It leaves nothing behind. */
interface DemoProof {
    void show(CommandLine weir, Target target) throws IOException, InterruptedException;
}
