package dev.weir.sandbox.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/** What a service answered. */
public record Answer(int status, String body) {
    private static final int LONGEST_SHOWN = 300;
    private static final ObjectMapper JSON = new ObjectMapper();

    public boolean ok() {
        return status >= 200 && status < 300;
    }

    /** The body; a missing node when it is no JSON. */
    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    /** For messages: status and the beginning of the body. */
    public String shown() {
        String begin = body.length() <= LONGEST_SHOWN ? body : body.substring(0, LONGEST_SHOWN) + "…";
        return "HTTP " + status + (begin.isBlank() ? "" : ", " + begin.strip());
    }
}
