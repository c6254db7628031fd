package dev.weir.target;

import java.util.Optional;

/**
 * Somewhere to deploy to. Only ksqlDB is required: without the others, pipelines that need them are refused before anything is changed.
 *
 * @param name as the project's weir.yaml calls it
 * @param kafkaRest serves topics where {@code kafka} is empty
 * @param connect workers of one's own
 * @param cloud runs connectors where {@code connect} is empty
 * @param flink runs statements of Flink
 * @param protect every hazard of a plan has to be approved by its code
 */
public record Target(
        String name,
        Endpoint ksqldb,
        Optional<KafkaEndpoint> kafka,
        Optional<KafkaRestEndpoint> kafkaRest,
        Optional<Endpoint> connect,
        Optional<ConfluentCloud> cloud,
        Optional<Endpoint> schemaRegistry,
        Optional<FlinkPlace> flink,
        LedgerPlace ledger,
        boolean protect,
        Timeouts timeouts) {

    /** The target that needs no configuration: Weir's own sandbox on this machine. */
    public static final String SANDBOX = "sandbox";

    /** The topic that holds the ledger where nothing else is said. */
    public static final String LEDGER_TOPIC = "_weir_ledger";

    /** A target without credentials, as the sandbox and most local stacks are. */
    public static Target local(String name, String ksqldb, String kafka, String connect, String schemaRegistry) {
        return new Target(
                name,
                Endpoint.anonymous(ksqldb),
                Optional.of(KafkaEndpoint.plain(kafka)),
                Optional.empty(),
                Optional.of(Endpoint.anonymous(connect)),
                Optional.empty(),
                Optional.of(Endpoint.anonymous(schemaRegistry)),
                Optional.empty(),
                new LedgerPlace.Topic(LEDGER_TOPIC),
                false,
                Timeouts.STANDARD);
    }
}
