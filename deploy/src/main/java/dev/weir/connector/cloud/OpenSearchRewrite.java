package dev.weir.connector.cloud;

import dev.weir.connector.CloudRules.Missing;
import dev.weir.connector.ConfigEntry;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** OpenSearch: one address, and the topics one by one, each with its index, of which Confluent Cloud takes five. */
final class OpenSearchRewrite {
    private static final int MOST_INDEXES = 5;

    private final Draft draft;

    private OpenSearchRewrite(Draft draft) {
        this.draft = draft;
    }

    static void write(Draft draft) {
        OpenSearchRewrite rewrite = new OpenSearchRewrite(draft);
        draft.take("connection.url").ifPresent(rewrite::address);
        draft.written().find("topics").ifPresent(rewrite::topics);
        rewrite.behaviour();
    }

    private void address(ConfigEntry entry) {
        List<String> urls = list(entry);
        if (urls.size() > 1) {
            draft.report(RenderProblems.address(entry, "It takes one address only.", List.of("instance.url")));
        }
        draft.put("instance.url", urls.get(0), entry.span());
        draft.put("auth.type", draft.written().find("connection.username").isPresent() ? "BASIC" : "NONE");
    }

    private void topics(ConfigEntry entry) {
        List<String> topics = list(entry);
        if (topics.size() > MOST_INDEXES) {
            String why = "It takes " + MOST_INDEXES + " topics only; make two connectors of this one.";
            draft.report(RenderProblems.missing(entry, new Missing(why, Optional.empty())));
            return;
        }
        draft.put("indexes.num", Integer.toString(topics.size()), entry.span());
        for (int i = 0; i < topics.size(); i++) {
            String prefix = "index" + (i + 1) + ".";
            draft.put(prefix + "topic", topics.get(i), entry.span());
            draft.put(prefix + "name", topics.get(i).toLowerCase(Locale.ROOT), entry.span());
            nullValues(prefix);
            batches(prefix);
        }
    }

    private void nullValues(String prefix) {
        draft.written()
                .find("behavior.on.null.values")
                .ifPresent(entry -> draft.put(prefix + entry.key(), entry.text(), entry.span()));
    }

    private void batches(String prefix) {
        draft.written()
                .find("batch.size")
                .ifPresent(entry -> draft.put(prefix + entry.key(), entry.text(), entry.span()));
    }

    private void behaviour() {
        draft.take("behavior.on.null.values");
        draft.take("batch.size");
        draft.take("behavior.on.malformed.documents")
                .ifPresent(entry -> draft.put(
                        "behavior.on.error", entry.text().equalsIgnoreCase("fail") ? "FAIL" : "IGNORE", entry.span()));
    }

    private static List<String> list(ConfigEntry entry) {
        return Arrays.stream(entry.text().split(",")).map(String::strip).toList();
    }
}
