package dev.weir.sandbox.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The shipped statements of click attribution, given events that are late or out of order by their own times. Each case runs with Weir's functions and without
 * them. Times are minutes and seconds of one hour; a checkout is only written when its minute and the grace of two more are over.
 */
class FirstClicksTest {
    private static final Path STATEMENTS =
            Path.of(System.getProperty("weir.root", "..")).resolve("statements/click-attribution");
    private static final long HOUR = Instant.parse("2024-01-01T10:00:00Z").toEpochMilli();
    private static final long MINUTE = 60_000;

    private final ObjectNode events = JsonNodeFactory.instance.objectNode();

    FirstClicksTest() {
        events.putArray("inputs");
        events.putArray("outputs");
    }

    @Test
    void theFirstClickOfTenMinutesCounts() throws IOException {
        click("ann", "influencer", "0:59");
        click("ann", "newsletter", "1:00");
        click("ann", "search ad", "5:00");
        click("bob", "video ad", "6:00");
        checkout(1, "ann", "11:00");
        expect(1, "ann", "11:00", "newsletter", "1:00", 2);
        run();
    }

    @Test
    void aClickAfterTheCheckoutDoesNotCount() throws IOException {
        click("ann", "newsletter", "1:00");
        checkout(1, "ann", "8:00");
        click("ann", "search ad", "8:01");
        expect(1, "ann", "8:00", "newsletter", "1:00", 1);
        run();
    }

    @Test
    void aCheckoutWithoutAClickIsNotAttributed() throws IOException {
        click("bob", "newsletter", "7:00");
        checkout(1, "ann", "8:00");
        checkout(2, "bob", "8:00");
        expect(2, "bob", "8:00", "newsletter", "7:00", 1);
        run();
    }

    @Test
    void aLateClickCountsWithinTheGrace() throws IOException {
        click("ann", "newsletter", "1:00");
        checkout(1, "ann", "8:00");
        click("bob", "social post", "10:00");
        checkout(2, "bob", "10:59");
        click("ann", "video ad", "0:30");
        expect(1, "ann", "8:00", "video ad", "0:30", 2);
        expect(2, "bob", "10:59", "social post", "10:00", 1);
        run();
    }

    @Test
    void aClickThatIsLaterDoesNotCount() throws IOException {
        click("ann", "newsletter", "1:00");
        checkout(1, "ann", "8:00");
        click("bob", "social post", "10:00");
        checkout(2, "bob", "11:00");
        click("ann", "video ad", "0:30");
        expect(1, "ann", "8:00", "newsletter", "1:00", 1);
        expect(2, "bob", "11:00", "social post", "10:00", 1);
        run();
    }

    @Test
    void aCheckoutOutOfOrderFindsTheClicksOfItsOwnTime() throws IOException {
        click("ann", "newsletter", "1:00");
        click("ann", "search ad", "9:00");
        click("bob", "social post", "9:00");
        checkout(2, "bob", "10:59");
        checkout(1, "ann", "8:00");
        expect(1, "ann", "8:00", "newsletter", "1:00", 1);
        expect(2, "bob", "10:59", "social post", "9:00", 1);
        run();
    }

    @Test
    void aCheckoutThatIsLaterThanTheGraceIsLeftOut() throws IOException {
        click("ann", "newsletter", "1:00");
        click("bob", "social post", "9:00");
        checkout(2, "bob", "11:00");
        checkout(1, "ann", "8:00");
        expect(2, "bob", "11:00", "social post", "9:00", 1);
        run();
    }

    private void click(String user, String source, String at) {
        ObjectNode value = event("site_clicks", at).put("key", user).putObject("value");
        value.put("SOURCE", source).put("CLICK_TIME", time(at));
    }

    private void checkout(int id, String user, String at) {
        ObjectNode value = event("site_purchases", at).put("key", user).putObject("value");
        value.put("PURCHASE_ID", id).put("PRODUCT_ID", "p00").put("QUANTITY", 2);
        value.put("TOTAL_COST", new BigDecimal("25.00")).put("PAYMENT_METHOD", "card");
        value.put("OUTCOME", "paid").put("PURCHASE_TIME", time(at));
    }

    private ObjectNode event(String topic, String at) {
        return events.withArray("inputs").addObject().put("topic", topic).put("timestamp", time(at));
    }

    private void expect(int id, String user, String at, String source, String clicked, int clicks) {
        ObjectNode row = events.withArray("outputs").addObject().put("topic", "first_clicks");
        row.put("key", id).put("timestamp", time(at));
        long minute = time(at) - time(at) % MINUTE;
        row.putObject("window").put("start", minute).put("end", minute + MINUTE).put("type", "time");
        ObjectNode value = row.putObject("value").put("PURCHASE_ID", id).put("USER_ID", user);
        value.put("PRODUCT_ID", "p00").put("QUANTITY", 2).put("TOTAL_SHOWN", new BigDecimal("25.00"));
        value.put("PAYMENT_METHOD", "card").put("OUTCOME", "paid").put("PURCHASE_TIME", time(at));
        value.put("SOURCE", source).put("CLICK_TIME", time(clicked)).put("CLICKS", clicks);
    }

    private static long time(String at) {
        String[] parts = at.split(":", 2);
        return HOUR + Long.parseLong(parts[0]) * MINUTE + Long.parseLong(parts[1]) * 1_000;
    }

    /** Somebody else's events much later close the minutes of the case. */
    private void run() throws IOException {
        click("eve", "newsletter", "50:00");
        checkout(99, "eve", "51:00");
        for (String folder : List.of("with-udf", "plain")) {
            Verdict verdict = CaseRun.run(new QttCase(
                    folder,
                    folder,
                    events,
                    List.of(shipped("site.sql"), shipped(folder + "/attribution.sql")),
                    Map.of("auto.offset.reset", "earliest")));
            assertThat(verdict.reason()).as(folder).isEmpty();
        }
    }

    /** The pipeline's variables in it have their values. */
    private static String shipped(String file) throws IOException {
        return Files.readString(STATEMENTS.resolve(file))
                .replace("${late_minutes}", "2")
                .replace("${kept_hours}", "48")
                .replace("${kept_ms}", "172800000");
    }
}
