package dev.weir.sandbox.process;

import dev.weir.sandbox.state.Component;
import dev.weir.sandbox.state.Layout;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the facade tells the JVM that it starts, as arguments {@code name=value}.
 *
 * @param registry the folder of the unpacked Schema Registry
 * @param wantedPorts only those that the user has chosen
 */
record Settings(Layout layout, Path registry, Map<Component, Integer> wantedPorts) {

    static Settings parse(String... arguments) {
        Map<Component, Integer> ports = new EnumMap<>(Component.class);
        for (Component component : Component.values()) {
            value("port." + component.key(), arguments).ifPresent(port -> ports.put(component, Integer.valueOf(port)));
        }
        return new Settings(new Layout(path("data", arguments)), path("registry", arguments), ports);
    }

    private static Path path(String name, String... arguments) {
        return Path.of(value(name, arguments)
                .orElseThrow(() -> new IllegalArgumentException("the argument " + name + "=… is missing")));
    }

    private static Optional<String> value(String name, String... arguments) {
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(name + "="))
                .map(argument -> argument.substring(name.length() + 1))
                .findFirst();
    }
}
