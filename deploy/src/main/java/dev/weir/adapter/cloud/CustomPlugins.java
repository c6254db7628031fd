package dev.weir.adapter.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.adapter.http.FileUpload;
import dev.weir.adapter.http.Json;
import dev.weir.adapter.http.Request;
import dev.weir.adapter.http.RestClient;
import dev.weir.port.Progress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The plugins of custom connectors in Confluent Cloud. */
public final class CustomPlugins {
    private static final String PLUGINS = "custom-connector-plugins";

    private final RestClient client;
    private final CloudFailures failures;

    CustomPlugins(RestClient client, CloudFailures failures) {
        this.client = client;
        this.failures = failures;
    }

    public List<CustomPlugin> list() {
        List<CustomPlugin> plugins = new ArrayList<>();
        Optional<String> page = Optional.of("page_size=100");
        while (page.isPresent()) {
            JsonNode answer = failures.body(
                    client.send(Request.get("connect", "v1", PLUGINS).query(page.get())));
            answer.path("data").forEach(plugin -> plugins.add(read(plugin)));
            page = next(answer.path("metadata").path("next").asText(""));
        }
        return plugins;
    }

    /**
     * Uploads an archive and makes a plugin of it: asks for a place to put it, puts it there, and says what it is.
     *
     * @param archive a ZIP or JAR file
     */
    public CustomPlugin upload(Path archive, CustomPlugin.Order order, Progress progress) {
        progress.still("asking where to put the archive");
        ObjectNode wish = Json.object()
                .put("content_format", format(archive))
                .put("cloud", order.cloud().name());
        JsonNode place = failures.body(client.send(Request.post(wish, "connect", "v1", "presigned-upload-url")));
        progress.still("uploading " + archive.getFileName());
        put(archive, place, order.cloud());
        progress.still("making a plugin of it");
        return read(failures.body(client.send(
                Request.post(description(order, place.path("upload_id").asText()), "connect", "v1", PLUGINS))));
    }

    /** The place is signed, and outside of Confluent's own API: our credentials have no business there. */
    private void put(Path archive, JsonNode place, CustomPlugin.Cloud cloud) {
        FileUpload upload = new FileUpload(
                client.failures(), URI.create(place.path("upload_url").asText()));
        switch (cloud) {
            case AWS -> upload.asForm(fields(place.path("upload_form_data")), archive);
            case AZURE -> upload.put(archive, new TreeMap<>(Map.of("x-ms-blob-type", "BlockBlob")));
            case GCP -> upload.put(archive, new TreeMap<>());
        }
    }

    private static SortedMap<String, String> fields(JsonNode form) {
        SortedMap<String, String> fields = new TreeMap<>();
        form.properties()
                .forEach(field -> fields.put(field.getKey(), field.getValue().asText()));
        return fields;
    }

    private static ObjectNode description(CustomPlugin.Order order, String uploadId) {
        ObjectNode body = Json.object()
                .put("display_name", order.name())
                .put("connector_class", order.className())
                .put("connector_type", order.kind().name())
                .put("cloud", order.cloud().name());
        order.secretKeys().forEach(body.putArray("sensitive_config_properties")::add);
        body.putObject("upload_source")
                .put("location", "PRESIGNED_URL_LOCATION")
                .put("upload_id", uploadId);
        return body;
    }

    private static String format(Path archive) {
        return archive.toString().toLowerCase(Locale.ROOT).endsWith(".jar") ? "JAR" : "ZIP";
    }

    private static CustomPlugin read(JsonNode plugin) {
        boolean source = plugin.path("connector_type").asText().equals("SOURCE");
        return new CustomPlugin(
                plugin.path("id").asText(),
                plugin.path("display_name").asText(),
                plugin.path("connector_class").asText(),
                source ? CustomPlugin.Kind.SOURCE : CustomPlugin.Kind.SINK);
    }

    /** @param url of the next page, as a whole; empty on the last one */
    private static Optional<String> next(String url) {
        return url.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(URI.create(url).getRawQuery());
    }
}
