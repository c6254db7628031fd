package dev.weir.sandbox.standin.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.sandbox.standin.Answer;
import dev.weir.sandbox.standin.Rejected;
import dev.weir.sandbox.standin.Retries;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.connect.errors.ConnectException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends actions and looks at what became of each. An answer of 200 can hold failures: those that pass are sent again, documents that the service
 * cannot take are treated as the config says, and an older version of a document that is there already is no failure.
 */
final class Bulk {
    private static final Logger LOG = LoggerFactory.getLogger(Bulk.class);
    private static final int TOO_LARGE = 413;
    private static final int CONFLICT = 409;
    private static final int BUSY = 429;
    private static final int SERVER_ERRORS = 500;
    private static final Set<String> MALFORMED = Set.of(
            "mapper_parsing_exception",
            "document_parsing_exception",
            "strict_dynamic_mapping_exception",
            "illegal_argument_exception",
            "action_request_validation_exception");

    private final Client client;
    private final Settings settings;
    private final Rejected rejected;

    Bulk(Client client, Settings settings, Rejected rejected) {
        this.client = client;
        this.settings = settings;
        this.rejected = rejected;
    }

    void send(List<BulkAction> actions) {
        Retries retries = settings.retries();
        List<BulkAction> left = sendOnce(actions);
        for (int retry = 0; !left.isEmpty(); retry++) {
            if (retry >= retries.most()) {
                throw new ConnectException("The service was too busy for " + left.size() + " documents, "
                        + retries.most() + " times; the first is of "
                        + Rejected.name(left.get(0).record()));
            }
            Retries.sleep(retries.pause(retry));
            left = sendOnce(left);
        }
    }

    /** @return those to be sent again */
    private List<BulkAction> sendOnce(List<BulkAction> actions) {
        StringBuilder body = new StringBuilder();
        actions.forEach(action -> body.append(action.lines()));
        Answer answer = client.bulk(body.toString());
        if (answer.status() == TOO_LARGE && actions.size() > 1) {
            List<BulkAction> left = new ArrayList<>(sendOnce(actions.subList(0, actions.size() / 2)));
            left.addAll(sendOnce(actions.subList(actions.size() / 2, actions.size())));
            return left;
        }
        if (!answer.ok()) {
            throw new ConnectException("The service refused a _bulk request: " + answer.shown());
        }
        return left(actions, answer.json().path("items"));
    }

    private List<BulkAction> left(List<BulkAction> actions, JsonNode items) {
        if (items.size() != actions.size()) {
            throw new ConnectException("The service answered " + items.size() + " of " + actions.size()
                    + " actions; is this an Elasticsearch or OpenSearch?");
        }
        List<BulkAction> left = new ArrayList<>();
        for (int i = 0; i < actions.size(); i++) {
            JsonNode result = items.get(i).iterator().next();
            if (result.has("error") && isPassing(result.path("status").asInt())) {
                left.add(actions.get(i));
            } else if (result.has("error")) {
                failed(actions.get(i), result);
            }
        }
        return left;
    }

    private static boolean isPassing(int status) {
        return status == BUSY || status >= SERVER_ERRORS;
    }

    private void failed(BulkAction action, JsonNode result) {
        String type = result.path("error").path("type").asText();
        String what = "The document of " + Rejected.name(action.record()) + " was refused: " + type + reason(result);
        if (result.path("status").asInt() == CONFLICT) {
            LOG.debug("A newer document than that of {} is there", Rejected.name(action.record()));
            return;
        }
        if (!MALFORMED.contains(type)) {
            throw new ConnectException(what);
        }
        malformed(action, what);
    }

    private void malformed(BulkAction action, String what) {
        ConnectException why = new ConnectException(what);
        rejected.report(action.record(), why);
        switch (settings.choice("behavior.on.malformed.documents")) {
            case "ignore" -> LOG.debug(what);
            case "warn" -> LOG.warn(what);
            default -> throw why;
        }
    }

    /** The service quotes documents in its reasons. */
    private String reason(JsonNode result) {
        return settings.getBoolean("log.sensitive.data")
                ? ": " + result.path("error").path("reason").asText()
                : "";
    }
}
