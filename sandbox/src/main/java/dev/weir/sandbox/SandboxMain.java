package dev.weir.sandbox;

import dev.weir.sandbox.process.BackgroundSandbox;
import dev.weir.sandbox.process.Logging;
import java.io.IOException;

/** Where the background JVM starts. {@link Sandbox} starts it; nobody else has to know its arguments. */
public final class SandboxMain {
    private SandboxMain() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Logging.configure();
        BackgroundSandbox.run(arguments);
    }
}
