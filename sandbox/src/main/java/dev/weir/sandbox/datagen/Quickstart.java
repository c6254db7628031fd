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
    CAMPAIGN_FINANCE("candidate_id"),
    CLICKSTREAM("ip"),
    CLICKSTREAM_CODES("code"),
    CLICKSTREAM_USERS("user_id"),
    CREDIT_CARDS("card_id"),
    DEVICE_INFORMATION("device_ip"),
    FLEET_MGMT_DESCRIPTION("vehicle_id"),
    FLEET_MGMT_LOCATION("vehicle_id"),
    FLEET_MGMT_SENSORS("vehicle_id"),
    GAMING_GAMES("id"),
    GAMING_PLAYER_ACTIVITY("player_id"),
    GAMING_PLAYERS("player_id"),
    INSURANCE_CUSTOMER_ACTIVITY("activity_id"),
    INSURANCE_CUSTOMERS("customer_id"),
    INSURANCE_OFFERS("offer_id"),
    INVENTORY("id"),
    ORDERS("orderid"),
    PAGEVIEWS("viewtime"),
    PAYROLL_BONUS("employee_id"),
    PAYROLL_EMPLOYEE("employee_id"),
    PAYROLL_EMPLOYEE_LOCATION("employee_id"),
    PIZZA_ORDERS("store_id"),
    PIZZA_ORDERS_CANCELLED("store_id"),
    PIZZA_ORDERS_COMPLETED("store_id"),
    PRODUCT("id"),
    PURCHASES("id"),
    RATINGS("rating_id"),
    SHOE_CLICKSTREAM("product_id"),
    SHOE_CUSTOMERS("id"),
    SHOE_ORDERS("order_id"),
    SHOES("id"),
    SIEM_LOGS("hostname"),
    STOCK_TRADES("symbol"),
    STORES("store_id"),
    SYSLOG_LOGS("host"),
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
