package dev.weir.connector.cloud;

import dev.weir.connector.ConfigEntry;
import java.util.List;

/** MongoDB: the address is taken apart, and the formats that the source writes in its own way become those of its values. */
final class MongoRewrite {
    private static final List<String> PARTS = List.of("connection.host", "connection.user", "connection.password");

    private final Draft draft;

    private MongoRewrite(Draft draft) {
        this.draft = draft;
    }

    static void write(Draft draft) {
        MongoRewrite rewrite = new MongoRewrite(draft);
        draft.take("connection.uri").ifPresent(rewrite::address);
        rewrite.format("output.format.key", "output.key.format");
        rewrite.format("output.format.value", "output.data.format");
    }

    private void address(ConfigEntry entry) {
        boolean given =
                PARTS.stream().allMatch(key -> draft.written().cloud(key).isPresent());
        MongoUri.parse(entry.text()).ifPresentOrElse(uri -> parts(uri, entry), () -> {
            if (!given) {
                draft.report(RenderProblems.address(entry, why(entry), PARTS));
                draft.excuse(PARTS);
            }
        });
    }

    private static String why(ConfigEntry entry) {
        return entry.open()
                ? "A variable or a secret hides them here."
                : "It has not the form mongodb://user:password@host.";
    }

    private void parts(MongoUri uri, ConfigEntry entry) {
        draft.put("mongodb.instance.type", uri.atlas() ? "MONGODB_ATLAS" : "MONGODB_SELF_MANAGED");
        draft.put("connection.host", uri.hosts(), entry.span());
        uri.user().ifPresent(user -> draft.put("connection.user", user, entry.span()));
        uri.password().ifPresent(password -> draft.put("connection.password", password, entry.span()));
    }

    /** The source writes plain JSON as text and BSON as bytes; with a schema, the converter's format counts. */
    private void format(String key, String setting) {
        draft.take(key)
                .filter(entry -> draft.target().names(setting))
                .filter(entry -> !entry.text().equals("schema"))
                .ifPresent(entry -> draft.put(setting, entry.text().equals("bson") ? "BSON" : "STRING", entry.span()));
    }
}
