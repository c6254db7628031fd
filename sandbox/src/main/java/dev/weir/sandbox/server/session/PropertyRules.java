package dev.weir.sandbox.server.session;

import dev.weir.sandbox.server.entity.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which properties a client may set, and to what. */
public final class PropertyRules {
    private static final String STREAMS = "ksql.streams.";
    private static final List<String> FREE_FORM = List.of("ksql.functions.", "ksql.request.");
    /** What the server itself must decide, under the name that Kafka knows it by. */
    private static final List<String> FIXED_IN_KAFKA = List.of("bootstrap.servers", "application.id", "state.dir");

    private final ServerProperties server;

    public PropertyRules(ServerProperties server) {
        this.server = server;
    }

    /** Refuses a property that nobody may change while the server runs. */
    public void checkAllowed(String name) {
        if (!allowed(name)) {
            throw Refusal.request("These properties belong to the server and can't be set by a client: [" + name + "]");
        }
    }

    /** Refuses values that cannot be what their property needs. Unknown properties pass. */
    public void checkValues(Map<String, Object> properties) {
        properties.forEach((name, value) -> problem(name, value).ifPresent(problem -> {
            throw Refusal.request("The value '" + value + "' does not fit the property '" + name + "'.\n" + problem);
        }));
    }

    public boolean allowed(String name) {
        if (FIXED_IN_KAFKA.contains(withoutPrefix(name))) {
            // Only the prefixed name is the server's; without a prefix ksqlDB lets the property pass and ignores it.
            return !name.startsWith(STREAMS);
        }
        return server.find(name)
                .map(property -> property.access() != ServerProperty.Access.FIXED)
                .orElse(true);
    }

    public boolean known(String name) {
        return server.find(name).isPresent()
                || FREE_FORM.stream().anyMatch(name::startsWith)
                || KafkaProperties.known(withoutPrefix(name));
    }

    private Optional<String> problem(String name, Object value) {
        Optional<ServerProperty> own = server.find(name);
        if (own.isPresent() && !name.startsWith(STREAMS)) {
            return own.filter(property -> !property.accepts(String.valueOf(value)))
                    .map(property ->
                            "It is of another kind than " + property.standard().orElse("") + ".");
        }
        return KafkaProperties.problem(withoutPrefix(name), value);
    }

    private static String withoutPrefix(String name) {
        return name.startsWith(STREAMS) ? name.substring(STREAMS.length()) : name;
    }
}
