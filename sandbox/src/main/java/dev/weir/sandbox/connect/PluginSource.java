package dev.weir.sandbox.connect;

import java.io.IOException;

/** Where plugins come from that a worker lacks. */
public interface PluginSource {
    /**
     * Puts the plugin of a connector's class into one of the worker's folders, if there is such a plugin and it isn't there yet.
     *
     * @throws IOException with a message for the user
     */
    void bring(String className) throws IOException;
}
