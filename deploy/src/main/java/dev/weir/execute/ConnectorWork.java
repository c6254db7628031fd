package dev.weir.execute;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.drift.Said;
import dev.weir.ledger.Heritage;
import dev.weir.ledger.LedgerEntry;
import dev.weir.model.ConfigValue;
import dev.weir.model.Resource;
import dev.weir.port.Connectors;
import dev.weir.port.Progress;
import dev.weir.target.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Connectors. A configuration is put as a whole, so creating, changing and repeating are the same.
 *
 * @param removal empty where Weir doesn't reach Kafka: then the topics that a connector has made stay
 */
record ConnectorWork(Connectors connectors, Secrets secrets, Patience patience, Optional<TopicRemoval> removal)
        implements Work {
    @Override
    public List<Diagnostic> obstacles(LedgerEntry entry) {
        Resource.Connector connector = (Resource.Connector) entry.resource();
        List<Diagnostic> missing = new ArrayList<>();
        connector.config().forEach((key, value) -> {
            if (value.isFingerprint()) {
                missing.add(notKept(connector, key));
            } else if (secrets.resolve(value.template()) instanceof Secrets.Resolution.Missing nowhere) {
                missing.add(missing(connector, key, nowhere.reference()));
            }
        });
        return missing;
    }

    @Override
    public void create(Attempt attempt) {
        Resource.Connector connector = (Resource.Connector) attempt.entry().resource();
        SortedMap<String, String> config = config(connector);
        Optional<Heritage> heritage = Heritage.in(attempt.entry());
        if (heritage.isPresent()) {
            succeed(connector, config, heritage.get().from(), attempt.progress());
        } else {
            patience.repeating(attempt.progress(), () -> connectors.put(connector.name(), config));
        }
        new ConnectorWatch(connectors, patience, connector.name(), attempt.progress()).awaitUp();
        attempt.ledger().write(attempt.entry().applied(described(attempt.entry())));
    }

    private void succeed(
            Resource.Connector connector, SortedMap<String, String> config, String from, Progress progress) {
        boolean done = patience.repeating(progress, () -> connectors.succeed(connector.name(), config, from));
        if (!done) {
            throw new StepFailure(notHandedOver(connector, from));
        }
    }

    @Override
    public SortedMap<String, String> described(LedgerEntry entry) {
        return patience.repeating(
                        Progress.SILENT, () -> connectors.find(entry.id().name()))
                .map(found -> Said.of(entry.resource(), found))
                .orElseGet(TreeMap::new);
    }

    @Override
    public void drop(LedgerEntry entry, List<String> topics, Progress progress) {
        patience.repeating(progress, () -> connectors.delete(entry.id().name()));
        removal.ifPresent(kafka -> topics.forEach(topic -> kafka.remove(topic, progress)));
    }

    private SortedMap<String, String> config(Resource.Connector connector) {
        SortedMap<String, String> config = new TreeMap<>();
        for (Map.Entry<String, ConfigValue> setting : connector.config().entrySet()) {
            config.put(setting.getKey(), resolved(connector, setting));
        }
        config.put("connector.class", connector.type());
        return config;
    }

    private String resolved(Resource.Connector connector, Map.Entry<String, ConfigValue> setting) {
        Secrets.Resolution resolution = secrets.resolve(setting.getValue().template());
        if (resolution instanceof Secrets.Resolution.Found found) {
            return found.text();
        }
        throw new StepFailure(
                missing(connector, setting.getKey(), ((Secrets.Resolution.Missing) resolution).reference()));
    }

    private static Diagnostic notKept(Resource.Connector connector, String key) {
        return Diagnostic.error(
                "WEIR-RUN-124",
                "A saved plan holds no secrets",
                "`" + key + "` of the connector `" + connector.name() + "` is a secret in plain text, of which the plan"
                        + " keeps only a fingerprint. Apply the pipeline instead of the saved plan, or write ${env:NAME}"
                        + " in place of the secret and plan again.");
    }

    private static Diagnostic notHandedOver(Resource.Connector connector, String from) {
        return Diagnostic.error(
                "WEIR-RUN-190",
                "Connect can't hand over how far a connector has read",
                "The connector `" + connector.name() + "` is to go on where `" + from
                        + "` has come to, which Kafka Connect can do from 3.7 on, and as long as that one is there."
                        + " Nothing was changed. Without its entry under moved:, the connector begins anew.");
    }

    private static Diagnostic missing(Resource.Connector connector, String key, String reference) {
        if (reference.startsWith("${sandbox:")) {
            return Diagnostic.error(
                    "WEIR-RUN-126",
                    "A value that the sandbox gives is not there",
                    "`" + key + "` of the connector `" + connector.name() + "` refers to " + reference
                            + ". The sandbox gives it to a pipeline that declares the system and is applied there; no other target has"
                            + " it.");
        }
        return Diagnostic.error(
                "WEIR-RUN-120",
                "A secret that a connector refers to is not there",
                "`" + key + "` of the connector `" + connector.name() + "` refers to " + reference
                        + ", but there is no such environment variable, readable file or output of Terraform. Set it, then try again.");
    }
}
