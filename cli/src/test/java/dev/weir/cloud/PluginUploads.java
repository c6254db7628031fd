package dev.weir.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.adapter.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The API of custom connectors' plugins, and beside it the place where archives are put, which belongs to the cloud below. */
final class PluginUploads implements Api {
    private static final String PLUGINS = "/connect/v1/custom-connector-plugins";

    private final List<ObjectNode> plugins = new ArrayList<>();
    private String address = "";

    /** @param here where this service answers */
    void at(String here) {
        address = here;
    }

    /** Where archives go. */
    static final class Store implements Api {
        private final List<Call> received = new ArrayList<>();

        synchronized List<Call> received() {
            return List.copyOf(received);
        }

        @Override
        public synchronized Optional<Reply> answer(Call call) {
            if (!call.path().startsWith("/store/")) {
                return Optional.empty();
            }
            received.add(call);
            return Optional.of(Reply.empty(204));
        }
    }

    @Override
    public synchronized Optional<Reply> answer(Call call) {
        if (call.path().equals("/connect/v1/presigned-upload-url")) {
            return Optional.of(place(call));
        }
        if (!call.path().equals(PLUGINS)) {
            return Optional.empty();
        }
        return Optional.of(call.method().equals("POST") ? create(call) : list());
    }

    private Reply place(Call call) {
        ObjectNode place = Json.object().put("api_version", "connect/v1").put("kind", "PresignedUrl");
        place.put("cloud", call.json().path("cloud").asText());
        place.put("content_format", call.json().path("content_format").asText());
        place.put("upload_id", "upload-1")
                .put("upload_url", address + "/store/" + place.path("cloud").asText());
        place.putObject("upload_form_data").put("policy", "signed").put("key", "staging/1");
        return Reply.ok(place);
    }

    private Reply create(Call call) {
        ObjectNode plugin = call.json().deepCopy();
        plugin.put("id", "ccp-" + (plugins.size() + 1));
        plugins.add(plugin);
        return Reply.of(201, plugin);
    }

    private Reply list() {
        ObjectNode list = Json.object().put("api_version", "connect/v1").put("kind", "CustomConnectorPluginList");
        list.putObject("metadata");
        plugins.forEach(list.putArray("data")::add);
        list.path("data").forEach(plugin -> withMetadata((ObjectNode) plugin));
        return Reply.ok(list);
    }

    private void withMetadata(ObjectNode plugin) {
        plugin.put("api_version", "connect/v1").put("kind", "CustomConnectorPlugin");
        plugin.putObject("metadata").put("self", address + PLUGINS).put("resource_name", "crn://a");
    }
}
