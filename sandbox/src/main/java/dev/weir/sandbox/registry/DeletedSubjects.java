package dev.weir.sandbox.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Subjects that come back after their deletion. Apicurio keeps what was deleted together with its type, and would give schemas of another
 * type the old one: they are wiped out before.
 */
record DeletedSubjects(HttpClient client, URI registry) {
    private static final Pattern REGISTRATION = Pattern.compile("/subjects/([^/]+)/versions/?");
    private static final String ARTIFACTS = "/apis/registry/v3/groups/default/artifacts/";
    private static final String CONFLUENT = "/apis/ccompat/v7";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** To be called before a request with a body is passed on. */
    void makeWay(String rawPath, byte[] body) throws IOException, InterruptedException {
        Matcher registration = REGISTRATION.matcher(rawPath);
        if (!registration.matches()) {
            return;
        }
        String subject = "/subjects/" + registration.group(1);
        HttpResponse<byte[]> known = get(ARTIFACTS + registration.group(1));
        boolean otherType = known.statusCode() == 200
                && !field(known.body(), "artifactType").equals(field(body, "schemaType"));
        if (otherType && get(CONFLUENT + subject + "/versions/latest").statusCode() == 404) {
            send(HttpRequest.newBuilder(address(CONFLUENT + subject + "?permanent=true"))
                    .DELETE());
        }
    }

    private static String field(byte[] json, String name) throws IOException {
        JsonNode tree = JSON.readTree(json);
        return tree.path(name).asText("AVRO");
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address(path)));
    }

    private URI address(String path) {
        return registry.resolve(path);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
