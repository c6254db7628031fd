package dev.weir.sandbox.process;

import dev.weir.sandbox.state.Component;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The ports of a sandbox: what the user wants, else what it had before, else the usual ones, else any that are free. */
final class PortChoice {
    private PortChoice() {}

    /**
     * @param wanted must be free
     * @param before is kept where it is free, since configurations may name it
     * @throws StartFailure when a wanted port is taken
     */
    static Map<Component, ReservedPort> choose(Map<Component, Integer> wanted, Map<Component, Integer> before)
            throws IOException {
        Map<Component, ReservedPort> chosen = new EnumMap<>(Component.class);
        for (Component component : Component.values()) {
            Integer port = wanted.get(component);
            chosen.put(component, port == null ? firstFree(component, before) : exactly(component, port));
        }
        return chosen;
    }

    private static ReservedPort exactly(Component component, int port) throws IOException {
        return ReservedPort.reserve(port)
                .orElseThrow(() -> new StartFailure(
                        "Port " + port + ", wanted for " + component.title() + ", is in use by another program."));
    }

    private static ReservedPort firstFree(Component component, Map<Component, Integer> before) throws IOException {
        Integer remembered = before.get(component);
        if (remembered != null && remembered != component.usualPort()) {
            Optional<ReservedPort> port = ReservedPort.reserve(remembered);
            if (port.isPresent()) {
                return port.get();
            }
        }
        Optional<ReservedPort> usual = ReservedPort.claim(component.usualPort());
        return usual.isPresent() ? usual.get() : ReservedPort.any();
    }
}
