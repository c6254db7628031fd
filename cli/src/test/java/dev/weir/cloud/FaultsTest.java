package dev.weir.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.weir.adapter.cloud.CloudConnect;
import dev.weir.adapter.cloud.CloudFlink;
import dev.weir.adapter.cloud.Tableflow;
import dev.weir.adapter.connect.ConnectCluster;
import dev.weir.adapter.flink.SqlGateway;
import dev.weir.adapter.kafkarest.KafkaRest;
import dev.weir.adapter.schemaregistry.SchemaRegistry;
import dev.weir.model.Resource;
import dev.weir.model.SchemaFormat;
import dev.weir.target.ConfluentCloud;
import dev.weir.target.Endpoint;
import dev.weir.target.FailureKind;
import dev.weir.target.FlinkPlace;
import dev.weir.target.KafkaRestEndpoint;
import dev.weir.target.ServerException;
import dev.weir.target.Timeouts;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault with every adapter, once when it looks and once when it changes something. None hangs, and none passes for an empty target. */
final class FaultsTest {
    private static final Timeouts SHORT =
            new Timeouts(Duration.ofMillis(500), Duration.ofMillis(400), Duration.ofMillis(400));

    /** More than are sent again within the time of one answer. */
    private static final int LASTING = 50;

    private final CheckedServer server = new CheckedServer();

    @AfterEach
    void stop() {
        server.close();
        assertThat(server.complaints()).isEmpty();
    }

    /** An adapter with something to look at and something to change. */
    private enum Adapter {
        CONNECT_V1 {
            @Override
            void run(Endpoint endpoint, boolean change) {
                ConfluentCloud place = new ConfluentCloud(endpoint, "env-1", "lkc-1", Optional.empty());
                try (CloudConnect cloud = new CloudConnect(place, SHORT, Duration.ofMillis(5))) {
                    if (change) {
                        cloud.put("a", config());
                    } else {
                        cloud.list();
                    }
                }
            }

            @Override
            Api service() {
                return new ManagedConnect(0);
            }
        },
        KAFKA_REST {
            @Override
            void run(Endpoint endpoint, boolean change) {
                try (KafkaRest topics = new KafkaRest(new KafkaRestEndpoint(endpoint, "lkc-1"), SHORT)) {
                    if (change) {
                        topics.create(new Resource.Topic("a", OptionalInt.of(1), OptionalInt.empty(), new TreeMap<>()));
                    } else {
                        topics.list();
                    }
                }
            }

            @Override
            Api service() {
                return new RestTopics();
            }
        },
        FLINK {
            @Override
            void run(Endpoint endpoint, boolean change) {
                FlinkPlace.Cloud place = new FlinkPlace.Cloud(
                        endpoint, CloudStatements.ORGANIZATION, "env-1", "lfcp-1", Optional.empty(), "env-1", "shop");
                try (CloudFlink flink = new CloudFlink(place, SHORT)) {
                    if (change) {
                        flink.submit(
                                new Resource.FlinkStatement("a", "INSERT INTO b SELECT 1", new TreeMap<>()),
                                "SELECT 1");
                    } else {
                        flink.list();
                    }
                }
            }

            @Override
            Api service() {
                return new CloudStatements(new RestTopics(), 0);
            }
        },
        TABLEFLOW {
            @Override
            void run(Endpoint endpoint, boolean change) {
                ConfluentCloud place = new ConfluentCloud(endpoint, "env-1", "lkc-1", Optional.empty());
                try (Tableflow tableflow = new Tableflow(place, SHORT)) {
                    if (change) {
                        tableflow.create(new Resource.Tableflow(
                                "a",
                                new TreeSet<>(Set.of("ICEBERG")),
                                Optional.empty(),
                                OptionalLong.empty(),
                                Optional.empty()));
                    } else {
                        tableflow.list();
                    }
                }
            }

            @Override
            Api service() {
                return new CloudTableflow(0);
            }
        },
        SQL_GATEWAY {
            @Override
            void run(Endpoint endpoint, boolean change) {
                FlinkPlace.Gateway place = new FlinkPlace.Gateway(endpoint, Optional.empty(), Optional.empty());
                SqlGateway flink = new SqlGateway(place, SHORT, Duration.ofMillis(5));
                if (change) {
                    flink.submit(
                            new Resource.FlinkStatement("a", "CREATE TABLE b (id INT)", new TreeMap<>()),
                            "CREATE TABLE b (id INT)");
                } else {
                    flink.list();
                }
            }

            @Override
            Api service() {
                return new FlinkGateway();
            }
        },
        SCHEMA_REGISTRY {
            @Override
            void run(Endpoint endpoint, boolean change) {
                try (SchemaRegistry registry = new SchemaRegistry(endpoint, SHORT)) {
                    if (change) {
                        registry.register(new Resource.Schema("a", SchemaFormat.AVRO, "\"string\"", Optional.empty()));
                    } else {
                        registry.list();
                    }
                }
            }

            @Override
            Api service() {
                return new Registry();
            }
        },
        KAFKA_CONNECT {
            @Override
            void run(Endpoint endpoint, boolean change) {
                try (ConnectCluster connect = new ConnectCluster(endpoint, SHORT)) {
                    if (change) {
                        connect.put("a", config());
                    } else {
                        connect.list();
                    }
                }
            }

            @Override
            Api service() {
                return new Workers();
            }
        };

        abstract void run(Endpoint endpoint, boolean change);

        abstract Api service();

        private static TreeMap<String, String> config() {
            return new TreeMap<>(Map.of("connector.class", "a.B"));
        }
    }

    static Stream<Arguments> everyFaultForEveryAdapter() {
        return Stream.of(Adapter.values())
                .flatMap(adapter -> Stream.of(Fault.values())
                        .flatMap(fault -> Stream.of(false, true).map(change -> Arguments.of(adapter, fault, change))));
    }

    @ParameterizedTest(name = "{0} {1}, change: {2}")
    @MethodSource("everyFaultForEveryAdapter")
    void isTold(Adapter adapter, Fault fault, boolean change) {
        server.with(adapter.service(), Optional.empty());
        server.fail(fault, fault == Fault.LIMITED_FOR_AN_INSTANT ? 2 : LASTING);
        Optional<ServerException> failure = Optional.ofNullable(catchThrowableOfType(
                ServerException.class, () -> adapter.run(server.endpoint("key", "s3cret"), change)));
        assertThat(failure.map(ServerException::kind)).isEqualTo(expected(adapter, fault, change));
        failure.ifPresent(told -> assertThat(told.diagnostic().toString()).doesNotContain("s3cret"));
    }

    private static Optional<FailureKind> expected(Adapter adapter, Fault fault, boolean change) {
        return switch (fault) {
            case UNAUTHORIZED -> Optional.of(FailureKind.UNAUTHENTICATED);
            case FORBIDDEN -> Optional.of(FailureKind.FORBIDDEN);
            case NOT_FOUND -> Optional.of(FailureKind.NOT_FOUND);
            case CONFLICT -> Optional.of(conflict(adapter));
            case UNPROCESSABLE -> Optional.of(FailureKind.REFUSED);
            case LIMITED, LIMITED_WITH_BODY, LIMITED_FOR_LONG -> Optional.of(FailureKind.BUSY);
            case LIMITED_FOR_AN_INSTANT -> Optional.empty();
            case BROKEN -> Optional.of(FailureKind.FAILED);
            case RESET, SILENT -> Optional.of(FailureKind.TIMED_OUT);
            // What was changed was changed; but what was asked for was not answered, and a schema's id is asked for.
            case EMPTY ->
                change
                                && adapter != Adapter.KAFKA_REST
                                && adapter != Adapter.SQL_GATEWAY
                                && adapter != Adapter.SCHEMA_REGISTRY
                        ? Optional.empty()
                        : Optional.of(FailureKind.FAILED);
        };
    }

    /** What this status means differs: a schema that doesn't fit, workers that share out their work, a name that is taken. */
    private static FailureKind conflict(Adapter adapter) {
        return switch (adapter) {
            case SCHEMA_REGISTRY -> FailureKind.REFUSED;
            case KAFKA_CONNECT -> FailureKind.BUSY;
            case SQL_GATEWAY -> FailureKind.REFUSED;
            case CONNECT_V1, KAFKA_REST, FLINK, TABLEFLOW -> FailureKind.CONFLICT;
        };
    }
}
