package dev.weir.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.acceptance.CommandLine.Answer;
import dev.weir.target.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * ecommerce: views are counted one by one; what is changed and deleted in the database shows in carts, suggestions and conversion; and statements without
 * functions of one's own suggest the same.
 */
final class EcommerceProof implements DemoProof {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SUGGESTIONS = "SELECT CART_ID, EMAIL, PRODUCTS FROM ITEM_SUGGESTIONS";
    private static final String FEED = "product-views-feed";

    @Override
    public void show(CommandLine weir, Target target) throws IOException, InterruptedException {
        viewsAreCounted(weir);
        Path plain = Files.createTempDirectory("weir-plain");
        try {
            apply(weir, plain);
            suggestsTheSame(weir, 8);
            changesShow(weir);
            suggestsTheSame(weir, 5);
            done(weir.run("-C", plain.toString(), "destroy", "plain", "--yes"));
        } finally {
            remove(plain);
        }
        viewsOfDeletedProductsAreLeftOut(weir);
    }

    /** While nobody looks at anything, so that all have counted the same views. */
    private static void viewsAreCounted(CommandLine weir) throws InterruptedException {
        done(weir.run("connector", "pause", FEED, "--yes"));
        for (String query : List.of(
                "SELECT PRODUCT_ID, VIEW_COUNT FROM TRENDING_PRODUCTS",
                "SELECT PRODUCT_ID, VIEW_COUNT FROM CONVERSION")) {
            await(() -> counted(weir, "PRODUCT_VIEWS"), () -> texts(weir, query));
        }
        await(() -> counted(weir, "PRODUCT_VIEWS"), () -> counted(weir, "PRODUCT_VIEWS_ENRICHED"));
        for (JsonNode row : rows(weir, "SELECT VIEW_COUNT, CART_ADDITIONS, RATE FROM CONVERSION")) {
            double rate = row.path("CART_ADDITIONS").asDouble()
                    / row.path("VIEW_COUNT").asLong();
            assertThat(row.path("RATE").asDouble()).isEqualTo(Math.round(rate * 10_000) / 10_000.0);
        }
        done(weir.run("connector", "resume", FEED, "--yes"));
    }

    private static void changesShow(CommandLine weir) throws InterruptedException {
        sql(weir, "UPDATE users SET email = 'eszti@example.com' WHERE id = 5");
        sql(weir, "UPDATE cart SET product_id = 'mug-3' WHERE id = 2");
        sql(weir, "UPDATE products SET price = 95.00 WHERE id = 'kettle-1'");
        sql(weir, "DELETE FROM cart WHERE id = 3");
        sql(weir, "DELETE FROM users WHERE id = 3");
        sql(weir, "DELETE FROM products WHERE id = 'kettle-3'");
        awaitRows(
                weir,
                "SELECT CART_ID, EMAIL, PRODUCT_ID FROM CART_WITH_EMAIL",
                List.of(
                        "1,amara@example.com,kettle-4",
                        "2,amara@example.com,mug-3",
                        "6,dov@example.com,tea-1",
                        "7,dov@example.com,kettle-4",
                        "8,eszti@example.com,mug-2"));
        awaitRows(
                weir,
                "SELECT EMAIL, PRODUCTS FROM PERSONAL_SUGGESTIONS",
                List.of(
                        "amara@example.com,[kettle-2,kettle-4,mug-1,mug-3]",
                        "dov@example.com,[kettle-2,kettle-4,tea-1]",
                        "eszti@example.com,[mug-1,mug-2]"));
        awaitRows(
                weir,
                "SELECT PRODUCT_ID, CART_ADDITIONS FROM CONVERSION WHERE KIND = 'kettle' OR KIND = 'mug'",
                List.of("kettle-1,0", "kettle-2,0", "kettle-4,2", "mug-1,0", "mug-2,1", "mug-3,1", "mug-4,0"));
    }

    private static void viewsOfDeletedProductsAreLeftOut(CommandLine weir) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (views(weir, "PRODUCT_VIEWS") == views(weir, "PRODUCT_VIEWS_ENRICHED")) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            Thread.sleep(200);
        }
    }

    private static int views(CommandLine weir, String stream) {
        return rows(weir, "SELECT VIEW_ID FROM " + stream + " WHERE PRODUCT_ID = 'kettle-3'")
                .size();
    }

    /** The other statements under other names, over what the demo has made. */
    private static void apply(CommandLine weir, Path project) throws IOException {
        Path pipelines = Files.createDirectory(project.resolve("pipelines"));
        String sql = Files.readString(CommandLine.home().resolve("statements/ecommerce/plain/suggestions.sql"));
        Files.writeString(
                pipelines.resolve("plain.sql"), sql.replaceAll("(?i)\\b(PRICE_LISTS|ITEM_SUGGESTIONS)\\b", "PLAIN_$1"));
        Files.writeString(pipelines.resolve("plain.yaml"), """
                pipeline: plain
                properties: {auto.offset.reset: earliest}
                external: [CART_WITH_EMAIL, PRODUCTS_ON_SALE]
                statements: [plain.sql]
                """);
        done(weir.run("-C", project.toString(), "apply", "plain", "--yes"));
    }

    private static void suggestsTheSame(CommandLine weir, int items) throws InterruptedException {
        List<String> expected = texts(weir, SUGGESTIONS);
        assertThat(expected).hasSize(items);
        awaitRows(weir, SUGGESTIONS.replace("ITEM", "PLAIN_ITEM"), expected);
    }

    /** How often each product comes, as a count of rows by product gives it. */
    private static List<String> counted(CommandLine weir, String stream) {
        Map<String, Long> counts = rows(weir, "SELECT PRODUCT_ID FROM " + stream).stream()
                .map(row -> row.path("PRODUCT_ID").asText())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(count -> count.getKey() + "," + count.getValue())
                .toList();
    }

    private static void awaitRows(CommandLine weir, String query, List<String> expected) throws InterruptedException {
        await(() -> expected, () -> texts(weir, query));
    }

    private static void await(Supplier<List<String>> expected, Supplier<List<String>> found)
            throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        List<String> wanted = expected.get();
        List<String> seen = found.get();
        while (!seen.equals(wanted) && System.nanoTime() < deadline) {
            Thread.sleep(200);
            wanted = expected.get();
            seen = found.get();
        }
        // What was compared last: a feed that is being paused may still send one more.
        assertThat(seen).isEqualTo(wanted);
    }

    private static List<JsonNode> rows(CommandLine weir, String query) {
        Answer answer = weir.run("query", query);
        done(answer);
        return answer.rows();
    }

    /** A row's values with commas between them; rows in the order of their texts. */
    private static List<String> texts(CommandLine weir, String query) {
        return rows(weir, query).stream().map(EcommerceProof::text).sorted().toList();
    }

    private static String text(JsonNode row) {
        List<String> values = new ArrayList<>();
        row.forEach(value -> values.add(value.isTextual() ? value.asText() : value.toString()));
        return String.join(",", values).replace("\"", "");
    }

    private static void sql(CommandLine weir, String sql) {
        done(weir.run("sandbox", "system", "sql", "postgres", "store", sql));
    }

    private static void done(Answer answer) {
        assertThat(answer.exit()).as(answer.toString()).isZero();
    }

    private static void remove(Path project) throws IOException {
        for (String file : List.of("pipelines/plain.sql", "pipelines/plain.yaml", "pipelines", "")) {
            Files.deleteIfExists(project.resolve(file));
        }
    }
}
