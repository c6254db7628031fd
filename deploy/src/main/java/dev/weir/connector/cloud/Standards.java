package dev.weir.connector.cloud;

import dev.weir.connector.ConnectorKey;
import java.util.Optional;

/** Values for settings that the file leaves to the connector, where Confluent Cloud asks for them or would choose otherwise. */
final class Standards {
    private Standards() {}

    static void write(Draft draft) {
        draft.rules().standards().forEach((key, value) -> putIfFree(draft, key, value));
        draft.rules().pinned().forEach(key -> pin(draft, key));
        required(draft);
    }

    static void required(Draft draft) {
        for (ConnectorKey key : draft.target().required()) {
            key.standard().ifPresent(value -> putIfFree(draft, key.name(), value));
        }
        if (draft.target().names("tasks.max")) {
            putIfFree(draft, "tasks.max", "1");
        }
    }

    /** With the self-managed standard, so that the same file does the same in both worlds. */
    private static void pin(Draft draft, String key) {
        Optional<String> standard = draft.kind().settings().find(key).flatMap(ConnectorKey::standard);
        String name = draft.rules().renamed().getOrDefault(key, key);
        if (draft.target().names(name) && draft.written().find(key).isEmpty()) {
            standard.ifPresent(value -> putIfFree(draft, name, value));
        }
    }

    private static void putIfFree(Draft draft, String key, String value) {
        if (!draft.config().containsKey(key)) {
            draft.put(key, value);
        }
    }
}
