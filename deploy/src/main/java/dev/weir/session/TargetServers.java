package dev.weir.session;

import dev.weir.adapter.cloud.CloudConnect;
import dev.weir.adapter.cloud.CloudFlink;
import dev.weir.adapter.cloud.Tableflow;
import dev.weir.adapter.connect.ConnectCluster;
import dev.weir.adapter.flink.SqlGateway;
import dev.weir.adapter.kafka.KafkaCluster;
import dev.weir.adapter.kafkarest.KafkaRest;
import dev.weir.adapter.ksqldb.KsqlDb;
import dev.weir.adapter.schemaregistry.SchemaRegistry;
import dev.weir.execute.Servers;
import dev.weir.port.ConnectorOperations;
import dev.weir.port.FlinkServer;
import dev.weir.port.TableflowTopics;
import dev.weir.port.Topics;
import dev.weir.target.FlinkPlace;
import dev.weir.target.Target;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** The adapters of a target's servers. Kafka's own protocol goes before its REST API, workers of one's own before Confluent Cloud's connectors. */
final class TargetServers implements AutoCloseable {
    private final KsqlDb ksqldb;
    private final Optional<Lazy<KafkaCluster>> kafka;
    private final Optional<KafkaRest> kafkaRest;
    private final Optional<ConnectCluster> workers;
    private final Optional<CloudConnect> cloud;
    private final Optional<SchemaRegistry> registry;
    private final Optional<CloudFlink> cloudFlink;
    private final Optional<SqlGateway> gateway;
    private final Optional<Tableflow> tableflow;

    /** @param pause between two looks at something that is waited for */
    TargetServers(Target target, Duration pause) {
        this.ksqldb = new KsqlDb(target.ksqldb(), target.timeouts());
        this.kafka = target.kafka().map(endpoint -> new Lazy<>(() -> new KafkaCluster(endpoint, target.timeouts())));
        this.kafkaRest = target.kafkaRest().map(endpoint -> new KafkaRest(endpoint, target.timeouts()));
        this.workers = target.connect().map(endpoint -> new ConnectCluster(endpoint, target.timeouts()));
        this.cloud = target.cloud().map(place -> new CloudConnect(place, target.timeouts(), pause));
        this.registry = target.schemaRegistry().map(endpoint -> new SchemaRegistry(endpoint, target.timeouts()));
        this.cloudFlink = place(target, FlinkPlace.Cloud.class).map(place -> new CloudFlink(place, target.timeouts()));
        this.gateway =
                place(target, FlinkPlace.Gateway.class).map(place -> new SqlGateway(place, target.timeouts(), pause));
        this.tableflow = target.cloud().map(place -> new Tableflow(place, target.timeouts()));
    }

    /** As an execution needs them. */
    Servers all() {
        return new Servers(
                ksqldb,
                topics().map(Supplier::get),
                kafka.map(Lazy::value),
                kafka.map(lazy -> lazy.value().groups()),
                connectors().map(operations -> operations),
                registry.map(subjects -> subjects),
                flink(),
                tableflow.map(tables -> tables));
    }

    private static <P extends FlinkPlace> Optional<P> place(Target target, Class<P> kind) {
        return target.flink().filter(kind::isInstance).map(kind::cast);
    }

    Optional<FlinkServer> flink() {
        Optional<FlinkServer> managed = cloudFlink.map(statements -> statements);
        return managed.or(() -> gateway.map(statements -> statements));
    }

    Optional<TableflowTopics> tableflow() {
        return tableflow.map(tables -> tables);
    }

    KsqlDb ksqldb() {
        return ksqldb;
    }

    Optional<Lazy<KafkaCluster>> kafka() {
        return kafka;
    }

    /** Brokers are reached when the topics are asked for. */
    Optional<Supplier<Topics>> topics() {
        Optional<Supplier<Topics>> own = kafka.map(lazy -> lazy::value);
        return own.or(() -> kafkaRest.map(rest -> () -> rest));
    }

    Optional<ConnectorOperations> connectors() {
        Optional<ConnectorOperations> own = workers.map(cluster -> cluster);
        return own.or(() -> cloud.map(managed -> managed));
    }

    Optional<CloudConnect> cloud() {
        return cloud;
    }

    Optional<SchemaRegistry> registry() {
        return registry;
    }

    @Override
    public void close() {
        kafka.ifPresent(lazy -> lazy.ifMade(KafkaCluster::close));
        kafkaRest.ifPresent(KafkaRest::close);
        workers.ifPresent(ConnectCluster::close);
        cloud.ifPresent(CloudConnect::close);
        registry.ifPresent(SchemaRegistry::close);
        cloudFlink.ifPresent(CloudFlink::close);
        gateway.ifPresent(SqlGateway::close);
        tableflow.ifPresent(Tableflow::close);
        ksqldb.close();
    }
}
