package dev.weir.execute;

import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerState;
import dev.weir.live.LiveState;
import dev.weir.model.ConfigValue;
import dev.weir.model.DataFormat;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.model.SchemaFormat;
import dev.weir.model.Sha256;
import dev.weir.plan.Basis;
import dev.weir.plan.Plan;
import dev.weir.plan.Step;
import dev.weir.source.SourceText;
import dev.weir.sql.ast.InsertValues;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.parse.Parser;
import dev.weir.sql.parse.Variables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** A pipeline with a resource of every kind, and the plans that bring it about or remove it from wherever an earlier run stopped. */
final class Shop {
    static final ResourceId ORDERS = new ResourceId(ResourceKind.STREAM, "ORDERS");
    static final ResourceId FEED = new ResourceId(ResourceKind.STREAM, "FEED");
    static final ResourceId BIG = new ResourceId(ResourceKind.STREAM, "BIG");
    static final ResourceId MORE = new ResourceId(ResourceKind.QUERY, "MORE");
    static final String TWO_ORDERS = "{\"id\": \"a\", \"n\": 1}\n{\"id\": \"b\", \"n\": 2}\n";

    private final List<LedgerEntry> wanted = new ArrayList<>();
    private final SortedMap<ResourceId, List<ResourceId>> awaits = new TreeMap<>();

    private Shop() {}

    /** @param project where its data file is written */
    static Shop in(Path project, String connectorState) {
        Shop shop = new Shop();
        Resource topic = new Resource.Topic("orders", OptionalInt.of(1), OptionalInt.empty(), new TreeMap<>());
        shop.add(topic, List.of());
        shop.add(data(project), List.of(topic.id()));
        shop.add(connector(connectorState), List.of(topic.id()));
        shop.add(new Resource.Schema("audit-value", SchemaFormat.AVRO, "\"string\"", Optional.empty()), List.of());
        shop.add(
                sql(
                        ORDERS,
                        "CREATE STREAM ORDERS (ID STRING KEY, N INT) WITH (KAFKA_TOPIC='orders', VALUE_FORMAT='JSON');"),
                List.of(topic.id()));
        shop.add(
                sql(FEED, "CREATE STREAM FEED WITH (KAFKA_TOPIC='feed', VALUE_FORMAT='AVRO');"),
                List.of(ResourceId.connector("feed")),
                "feed");
        shop.awaits.put(FEED, List.of(ResourceId.schema("feed-value")));
        shop.add(sql(BIG, "CREATE STREAM BIG AS SELECT * FROM ORDERS WHERE N > 1;"), List.of(ORDERS), "BIG");
        shop.add(
                sql(MORE, "INSERT INTO BIG WITH (QUERY_ID='MORE') SELECT * FROM ORDERS WHERE N < 0;"),
                List.of(BIG, ORDERS));
        ResourceId row = new ResourceId(ResourceKind.ROW, "ORDERS 1a2b");
        InsertValues insert = (InsertValues) statement("INSERT INTO ORDERS VALUES ('c', 3);");
        shop.add(new Resource.Row(row, insert, new TreeMap<>()), List.of(ORDERS));
        return shop;
    }

    Plan create(LedgerState ledger, LiveState live) {
        List<Step> steps = new ArrayList<>();
        SortedMap<ResourceId, Integer> numbers = new TreeMap<>();
        for (LedgerEntry entry : wanted) {
            action(entry, ledger, live).ifPresent(action -> {
                List<Integer> after = entry.dependsOn().stream()
                        .filter(numbers::containsKey)
                        .map(numbers::get)
                        .toList();
                int number = steps.size() + 1;
                numbers.put(entry.id(), number);
                steps.add(new Step(
                        number,
                        action,
                        entry,
                        List.of(),
                        after,
                        awaits.getOrDefault(entry.id(), List.of()),
                        Optional.empty()));
            });
        }
        return plan(steps);
    }

    Plan destroy(LedgerState ledger) {
        List<Step> steps = new ArrayList<>();
        for (int i = wanted.size() - 1; i >= 0; i--) {
            Optional<LedgerEntry> owned = ledger.find(wanted.get(i).id());
            owned.ifPresent(entry -> {
                int number = steps.size() + 1;
                List<Integer> after = steps.stream()
                        .filter(step -> step.entry().dependsOn().contains(entry.id()))
                        .map(Step::number)
                        .toList();
                steps.add(new Step(
                        number, Step.Action.DROP, entry, entry.createdTopics(), after, List.of(), Optional.empty()));
            });
        }
        return plan(steps);
    }

    private static Optional<Step.Action> action(LedgerEntry entry, LedgerState ledger, LiveState live) {
        Optional<LedgerEntry> owned = ledger.find(entry.id());
        boolean applied = owned.filter(found -> found.state() == LedgerEntry.State.APPLIED)
                .isPresent();
        boolean visible = entry.id().kind() != ResourceKind.DATA && entry.id().kind() != ResourceKind.ROW;
        if (applied && (!visible || live.exists(entry.id()))) {
            return Optional.empty();
        }
        return Optional.of(live.exists(entry.id()) ? Step.Action.ADOPT : Step.Action.CREATE);
    }

    private static Plan plan(List<Step> steps) {
        return new Plan(new Plan.Header(World.PIPELINE, "test", Basis.NONE, "test"), List.of(), List.of(), steps);
    }

    private void add(Resource resource, List<ResourceId> dependsOn, String... topics) {
        wanted.add(LedgerEntry.intended(resource, dependsOn, List.of(topics)));
    }

    private static Resource connector(String state) {
        return new Resource.Connector(
                "feed",
                "Test",
                new TreeMap<>(Map.of(
                        "registers", new ConfigValue("feed-value"),
                        "state", new ConfigValue(state),
                        "password", new ConfigValue("${env:FEED_PASSWORD}"))));
    }

    private static Resource data(Path project) {
        try {
            Files.writeString(project.resolve("orders.jsonl"), TWO_ORDERS);
            return new Resource.DataLoad(
                    "orders",
                    "orders.jsonl",
                    Sha256.of(TWO_ORDERS),
                    DataFormat.JSON_LINES,
                    DataFormat.Value.JSON,
                    Optional.of(new DataFormat.Key("id", DataFormat.KeyType.STRING)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Resource sql(ResourceId id, String text) {
        return new Resource.SqlObject(id, statement(text), new TreeMap<>());
    }

    private static Statement statement(String text) {
        return Parser.parse(new SourceText("shop.sql", text), Variables.NONE)
                .value()
                .statements()
                .get(0);
    }
}
