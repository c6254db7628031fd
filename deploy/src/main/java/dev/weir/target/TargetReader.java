package dev.weir.target;

import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one target's settings, section by section. */
final class TargetReader {
    private static final Pattern DURATION = Pattern.compile("(\\d+)\\s*(ms|s|m)");

    private final TargetSettings settings;
    private final SettingValues values;
    private final EndpointReader endpoints;
    private final TargetDefaults defaults;

    TargetReader(TargetSettings settings, Secrets secrets) {
        this.settings = settings;
        this.values = new SettingValues(settings.settings(), secrets);
        this.endpoints = new EndpointReader(values);
        this.defaults = new TargetDefaults(values, secrets, settings.span());
    }

    Checked<Optional<Target>> read() {
        boolean inCloud = settings.inCloud();
        defaults.addClientProperties();
        if (inCloud) {
            defaults.addOutputs();
            defaults.addStandardNames();
        }
        checkKsqldb(inCloud);
        // Read where pipelines are read, for which no server is needed, and before there are outputs.
        values.take(TargetSettings.TOPIC_PREFIX);
        TargetSettings.TERRAFORM.forEach(values::take);
        Optional<Endpoint> ksqldb = endpoints.read("ksqldb");
        Optional<Endpoint> connect = endpoints.read("connect");
        Optional<Endpoint> schemaRegistry = endpoints.read("schema-registry");
        KafkaReader reader = new KafkaReader(values, endpoints);
        Optional<ConfluentCloud> cloud =
                inCloud ? new CloudReader(values, endpoints, settings.span()).read(reader.key()) : Optional.empty();
        Optional<KafkaRestEndpoint> kafkaRest = reader.rest(cloud.map(ConfluentCloud::cluster));
        Optional<KafkaEndpoint> kafka = reader.brokers(inCloud);
        Optional<FlinkPlace> flink = new FlinkPlaceReader(values, endpoints, settings.span())
                .read(settings.flink(), settings.writesFlink(), cloud);
        Timeouts timeouts = timeouts(inCloud ? Timeouts.CLOUD : Timeouts.STANDARD);
        LedgerPlace ledger = ledger(kafka.isPresent());
        boolean protect = flag("protect");
        Optional<Target> target = ksqldb.filter(server -> inCloud == cloud.isPresent())
                .map(server -> new Target(
                        settings.name(),
                        server,
                        kafka,
                        kafkaRest,
                        connect,
                        cloud,
                        schemaRegistry,
                        flink,
                        ledger,
                        protect,
                        timeouts));
        return new Checked<>(target, values.finish());
    }

    private void checkKsqldb(boolean inCloud) {
        if (values.has("ksqldb") || values.has("ksqldb.url")) {
            return;
        }
        String variable = inCloud ? ", or the environment variable " + StandardName.KSQLDB_ENDPOINT : "";
        values.report(Diagnostic.error(
                "WEIR-NET-004",
                "A target has no ksqlDB server",
                "The target `" + settings.name() + "` needs at least `ksqldb: http://host:8088`" + variable + ".",
                settings.span()));
    }

    private Timeouts timeouts(Timeouts standard) {
        return new Timeouts(
                duration("timeouts.connect", standard.connect()),
                duration("timeouts.request", standard.request()),
                duration("timeouts.step", standard.step()));
    }

    private boolean flag(String key) {
        Optional<Setting> setting = values.take(key);
        setting.filter(given -> !given.value().matches("true|false"))
                .ifPresent(given -> values.report(Diagnostic.error(
                        "WEIR-NET-009",
                        "A setting is either true or false",
                        "`" + key + "` must be true or false.",
                        given.span())));
        return setting.map(Setting::value).filter("true"::equals).isPresent();
    }

    private Duration duration(String key, Duration standard) {
        return values.take(key).flatMap(this::duration).orElse(standard);
    }

    private Optional<Duration> duration(Setting setting) {
        Matcher matcher = DURATION.matcher(setting.value().strip());
        if (!matcher.matches()) {
            values.report(Diagnostic.error(
                    "WEIR-NET-006",
                    "A duration could not be read",
                    "`" + setting.key() + "` must be a whole number with a unit, such as 500ms, 30s or 2m.",
                    setting.span()));
            return Optional.empty();
        }
        long amount = Long.parseLong(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "ms" -> Duration.ofMillis(amount);
                    case "s" -> Duration.ofSeconds(amount);
                    default -> Duration.ofMinutes(amount);
                });
    }

    /** Files where the settings name one, or where there is no Kafka to keep a topic in. */
    private LedgerPlace ledger(boolean kafka) {
        String topic = values.take("ledger.topic").map(Setting::value).orElse(Target.LEDGER_TOPIC);
        Optional<Path> directory = values.take("ledger.directory").map(setting -> Path.of(setting.value()));
        if (directory.isEmpty() && kafka) {
            return new LedgerPlace.Topic(topic);
        }
        return new LedgerPlace.Directory(directory.orElse(Path.of(".weir", "ledger", settings.name())));
    }
}
