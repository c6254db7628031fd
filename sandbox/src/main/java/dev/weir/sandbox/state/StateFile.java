package dev.weir.sandbox.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code sandbox.json}: for the command line, and for scripts that look for an address. */
public final class StateFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private StateFile() {}

    /** Readers see the old file or the new one, never a part of it. */
    public static void write(Path file, SandboxState state) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.writeString(next, toJson(state).toPrettyString() + "\n");
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Nothing when there is no such file, or none that this version understands. */
    public static Optional<SandboxState> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(fromJson(JSON.readTree(Files.readString(file))));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static ObjectNode toJson(SandboxState state) {
        ObjectNode json = JSON.createObjectNode()
                .put("state", state.phase().key())
                .put("pid", state.pid())
                .put("startedAt", state.startedAt().toString());
        ObjectNode components = json.putObject("components");
        state.ports().forEach((component, port) -> {
            ObjectNode node = components
                    .putObject(component.key())
                    .put("address", component.address(port))
                    .put("port", port);
            Optional.ofNullable(state.ready().get(component))
                    .ifPresent(after -> node.put("readyAfterMillis", after.toMillis()));
        });
        state.failure().ifPresent(why -> json.put("failure", why));
        return json;
    }

    private static SandboxState fromJson(JsonNode json) {
        Map<Component, Integer> ports = new EnumMap<>(Component.class);
        Map<Component, Duration> ready = new EnumMap<>(Component.class);
        for (Component component : Component.values()) {
            JsonNode node = json.path("components").path(component.key());
            if (node.has("port")) {
                ports.put(component, node.path("port").asInt());
            }
            if (node.has("readyAfterMillis")) {
                ready.put(
                        component,
                        Duration.ofMillis(node.path("readyAfterMillis").asLong()));
            }
        }
        return new SandboxState(
                Phase.valueOf(json.path("state").asText().toUpperCase(Locale.ROOT)),
                json.path("pid").asLong(),
                Instant.parse(json.path("startedAt").asText()),
                ports,
                ready,
                Optional.ofNullable(json.get("failure")).map(JsonNode::asText));
    }
}
