package dev.weir.adapter.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists that Confluent Cloud gives in pages, each with the address of the next. */
final class Pages {
    private static final int SIZE = 100;

    /** More than any environment has; a server that never comes to an end would keep Weir for ever. */
    private static final int MOST = 1000;

    private static final Pattern TOKEN = Pattern.compile("[?&]page_token=([^&]+)");

    private Pages() {}

    /** @param page what a page's token gets, which is empty for the first */
    static List<JsonNode> read(Function<Optional<String>, JsonNode> page) {
        List<JsonNode> all = new ArrayList<>();
        Optional<String> token = Optional.empty();
        for (int i = 0; i < MOST; i++) {
            JsonNode read = page.apply(token);
            read.path("data").forEach(all::add);
            Matcher next = TOKEN.matcher(read.path("metadata").path("next").asText(""));
            if (!next.find()) {
                return all;
            }
            token = Optional.of(next.group(1));
        }
        return all;
    }

    /** @param filter other parameters; may be empty */
    static String query(String filter, Optional<String> token) {
        String query = (filter.isEmpty() ? "" : filter + "&") + "page_size=" + SIZE;
        return token.map(value -> query + "&page_token=" + value).orElse(query);
    }
}
