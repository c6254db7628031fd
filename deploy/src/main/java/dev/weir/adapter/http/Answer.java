package dev.weir.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.weir.target.ServerException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a server answered, read to its end.
 *
 * @param retryAfter how long the server asks to wait
 */
public record Answer(int status, String mediaType, Optional<Duration> retryAfter, String body) {

    public boolean ok() {
        return status >= 200 && status < 300;
    }

    /** @param failure what another status than success means */
    public Answer orThrow(Function<Answer, ServerException> failure) {
        if (ok()) {
            return this;
        }
        throw failure.apply(this);
    }

    /** The body; missing if it isn't JSON. */
    public JsonNode json() {
        return Json.read(body).orElse(MissingNode.getInstance());
    }

    /** Servers of ours answer in JSON or not at all; a page of HTML comes from someone else. */
    public boolean isPage() {
        return mediaType.startsWith("text/html") || (!body.isBlank() && json().isMissingNode());
    }
}
