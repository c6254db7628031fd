package dev.weir.sandbox.standin.ably;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.sandbox.standin.Answer;
import dev.weir.sandbox.standin.Http;
import dev.weir.sandbox.standin.endpoint.LocalServices;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.apache.kafka.connect.errors.ConnectException;

/** Channels, by Ably's REST API. */
final class Channels implements AutoCloseable {
    private static final MediaType JSON = MediaType.get("application/json");

    private final Settings settings;
    private final HttpUrl channels;
    private final Http http;

    Channels(Settings settings) {
        this.settings = settings;
        this.channels =
                LocalServices.url().newBuilder().addPathSegment("channels").build();
        this.http = new Http(
                new OkHttpClient.Builder()
                        .connectTimeout(settings.connecting())
                        .callTimeout(settings.answering())
                        .build(),
                settings.retries());
    }

    void publish(String channel, List<ObjectNode> messages) {
        ArrayNode body = JsonNodeFactory.instance.arrayNode().addAll(messages);
        Answer answer = http.send(new Request.Builder()
                .url(channels.newBuilder()
                        .addPathSegment(channel)
                        .addPathSegment("messages")
                        .build())
                .header("Authorization", settings.authorization())
                .header(LocalServices.CONNECTOR, settings.connector())
                .post(RequestBody.create(body.toString(), JSON))
                .build());
        if (!answer.ok()) {
            throw new ConnectException("Messages for the channel " + channel + " were refused: " + answer.shown());
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
