package dev.weir.sandbox.standin.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.sandbox.standin.Answer;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.errors.ConnectException;

/** Sees to it that what is written to exists, with the types of the record's schema unless the config leaves them to the service. */
final class Indices {
    private final Client client;
    private final Settings settings;
    private final Mapping mapping;
    private final Set<String> seen = new HashSet<>();

    Indices(Client client, Settings settings) {
        this.client = client;
        this.settings = settings;
        this.mapping = new Mapping(settings.getBoolean("compact.map.entries"));
    }

    void prepare(BulkAction action) {
        if (action.document().isEmpty() || !seen.add(action.index())) {
            return;
        }
        if (settings.isDataStream()) {
            create("/_data_stream/" + action.index(), "");
            return;
        }
        Optional<ObjectNode> types = types(action);
        Answer known = client.get("/" + action.index() + "/_mapping");
        if (known.status() == 404) {
            ObjectNode index = JsonNodeFactory.instance.objectNode();
            types.ifPresent(wanted -> index.set("mappings", wanted));
            create("/" + action.index(), index.toString());
        } else if (check(known) && types.isPresent() && isEmpty(known.json(), action.index())) {
            check(client.put("/" + action.index() + "/_mapping", types.get().toString()));
        }
    }

    private Optional<ObjectNode> types(BulkAction action) {
        Schema schema = action.record().valueSchema();
        return schema == null || settings.ignoresSchema(action.record().topic())
                ? Optional.empty()
                : Optional.of(mapping.of(schema));
    }

    private static boolean isEmpty(JsonNode mappings, String index) {
        return mappings.path(index).path("mappings").path("properties").isEmpty();
    }

    /** That somebody else was quicker is no failure. */
    private void create(String path, String body) {
        Answer answer = client.put(path, body);
        if (answer.status() == 400 && answer.body().contains("resource_already_exists_exception")) {
            return;
        }
        check(answer);
    }

    private static boolean check(Answer answer) {
        if (!answer.ok()) {
            throw new ConnectException("An index could not be prepared: " + answer.shown());
        }
        return true;
    }
}
