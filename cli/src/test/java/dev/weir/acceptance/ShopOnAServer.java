package dev.weir.acceptance;

import dev.weir.adapter.connect.ConnectCluster;
import dev.weir.adapter.kafka.KafkaCluster;
import dev.weir.adapter.ksqldb.KsqlDb;
import dev.weir.adapter.schemaregistry.SchemaRegistry;
import dev.weir.model.Resource;
import dev.weir.model.SchemaFormat;
import dev.weir.port.Deadline;
import dev.weir.port.Progress;
import dev.weir.target.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** Topics, schemas, connectors, types, streams, tables and queries that came onto a target without Weir. */
final class ShopOnAServer {
    static final String SECRET = "shop:hunter2";

    private static final Path SCRIPT = CommandLine.home().resolve("cli/src/test/imports/shop.sql");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Target target;

    ShopOnAServer(Target target) {
        this.target = target;
    }

    void open() throws IOException {
        topics();
        try (SchemaRegistry registry =
                new SchemaRegistry(target.schemaRegistry().orElseThrow(), target.timeouts())) {
            registry.register(new Resource.Schema(
                    "inferred-value",
                    SchemaFormat.AVRO,
                    "{\"type\":\"record\",\"name\":\"Seen\",\"namespace\":\"shop\",\"fields\":["
                            + "{\"name\":\"A\",\"type\":\"int\"},{\"name\":\"B\",\"type\":[\"null\",\"string\"]}]}",
                    Optional.of("FULL")));
            connectors();
            Deadline deadline = Deadline.in(PATIENCE);
            while (registry.find("feed-ratings-value").isEmpty() && !deadline.isOver()) {
                deadline.sleep(Duration.ofMillis(100));
            }
        }
        statements();
    }

    private void topics() {
        try (KafkaCluster kafka = new KafkaCluster(target.kafka().orElseThrow(), target.timeouts())) {
            kafka.create(topic("orders", 3, Map.of("retention.ms", "86400000", "max.message.bytes", "2000000")));
            kafka.create(topic("customers", 3, Map.of("cleanup.policy", "compact")));
            kafka.create(topic("feed-ratings", 3, Map.of()));
            kafka.create(topic("inferred", 1, Map.of()));
            kafka.create(topic("nobody-uses-it", 1, Map.of()));
            kafka.create(topic("shop-1-changelog", 1, Map.of()));
        }
    }

    private static Resource.Topic topic(String name, int partitions, Map<String, String> config) {
        return new Resource.Topic(name, OptionalInt.of(partitions), OptionalInt.empty(), new TreeMap<>(config));
    }

    private void connectors() {
        try (ConnectCluster connect = new ConnectCluster(target.connect().orElseThrow(), target.timeouts())) {
            connect.put("ratings-feed", datagen("feed-ratings", "ratings"));
            SortedMap<String, String> users = datagen("feed-users", "users");
            users.put("value.converter", "org.apache.kafka.connect.json.JsonConverter");
            users.put("value.converter.schemas.enable", "false");
            users.put("value.converter.basic.auth.user.info", SECRET);
            connect.put("users-feed", users);
        }
    }

    private static SortedMap<String, String> datagen(String topic, String quickstart) {
        return new TreeMap<>(Map.of(
                "connector.class", "io.confluent.kafka.connect.datagen.DatagenConnector",
                "kafka.topic", topic,
                "quickstart", quickstart,
                "iterations", "10",
                "max.interval", "10",
                "tasks.max", "1"));
    }

    private void statements() throws IOException {
        try (KsqlDb ksqldb = new KsqlDb(target.ksqldb(), target.timeouts())) {
            SortedMap<String, String> properties = new TreeMap<>();
            properties.put("auto.offset.reset", "earliest");
            for (String line : Files.readAllLines(SCRIPT)) {
                if (line.equals("-- latest")) {
                    properties.clear();
                } else if (line.equals("-- earliest")) {
                    properties.put("auto.offset.reset", "earliest");
                } else if (!line.isBlank() && !line.startsWith("--")) {
                    ksqldb.run(line.replaceFirst(";$", ""), properties, Progress.SILENT);
                }
            }
        }
    }
}
