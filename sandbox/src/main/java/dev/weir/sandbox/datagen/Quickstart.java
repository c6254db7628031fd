package dev.weir.sandbox.datagen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The schemas that come with the connector, and the field that is the key of their records. */
enum Quickstart {
    CLICKSTREAM("ip"),
    CLICKSTREAM_CODES("code"),
    CLICKSTREAM_USERS("user_id"),
    INVENTORY("id"),
    ORDERS("orderid"),
    PAGEVIEWS("viewtime"),
    PRODUCT("id"),
    PURCHASES("id"),
    RATINGS("rating_id"),
    STOCK_TRADES("symbol"),
    TRANSACTIONS("transaction_id"),
    USERS("userid"),
    USERS_("userid");

    private final String keyField;

    Quickstart(String keyField) {
        this.keyField = keyField;
    }

    /** Upper and lower case are the same. */
    static Optional<Quickstart> named(String name) {
        return Arrays.stream(values())
                .filter(quickstart -> quickstart.name().equalsIgnoreCase(name))
                .findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Quickstart::lowerCaseName).toList();
    }

    String keyField() {
        return keyField;
    }

    String schema() {
        String resource = "quickstart/" + lowerCaseName() + ".avsc";
        try (InputStream in = Quickstart.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String lowerCaseName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
