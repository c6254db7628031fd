package dev.weir.target;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.flink.FlinkEngine;
import dev.weir.source.Span;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the section {@code flink}. */
final class FlinkPlaceReader {
    private static final String GATEWAY = "flink.gateway";

    private final SettingValues values;
    private final EndpointReader endpoints;
    private final Span target;
    private final List<String> missing = new ArrayList<>();

    FlinkPlaceReader(SettingValues values, EndpointReader endpoints, Span target) {
        this.values = values;
        this.endpoints = endpoints;
        this.target = target;
    }

    /**
     * @param engine that the target has, as far as weir.yaml says
     * @param written weir.yaml has something of the section. If it hasn't, and the environment doesn't say all, there is no Flink, which only matters to
     *     pipelines that need it
     * @param cloud gives environment and cluster where the section doesn't
     */
    Optional<FlinkPlace> read(Optional<FlinkEngine> engine, boolean written, Optional<ConfluentCloud> cloud) {
        if (engine.isEmpty()) {
            return Optional.empty();
        }
        return switch (engine.get()) {
            case CONFLUENT_CLOUD -> cloud(written, cloud);
            case SQL_GATEWAY ->
                endpoints
                        .read(GATEWAY)
                        .map(endpoint -> new FlinkPlace.Gateway(endpoint, optional("catalog"), optional("database")));
        };
    }

    private Optional<FlinkPlace> cloud(boolean written, Optional<ConfluentCloud> cloud) {
        Optional<URI> url = endpoints.url("flink.url");
        if (url.isEmpty()) {
            missing.add("flink.url");
        }
        String organization = needed("organization", Optional.empty());
        String environment = needed("environment", cloud.map(ConfluentCloud::environment));
        String pool = needed("compute-pool", Optional.empty());
        String key = needed("api-key", Optional.empty());
        Secret secret = new Secret(needed("api-secret", Optional.empty()));
        Optional<String> principal = optional("principal");
        String catalog = needed("catalog", Optional.of(environment));
        String database = needed("database", cloud.map(ConfluentCloud::cluster));
        if (!missing.isEmpty()) {
            if (written) {
                values.report(incomplete());
            }
            return Optional.empty();
        }
        Endpoint api =
                new Endpoint(url.orElseThrow(), new Credentials.Basic(key, secret), new TreeMap<>(), Tls.STANDARD);
        return Optional.of(new FlinkPlace.Cloud(api, organization, environment, pool, principal, catalog, database));
    }

    private Optional<String> optional(String key) {
        return values.take("flink." + key).map(Setting::value).filter(text -> !text.isBlank());
    }

    /** Empty if it is missing, which is told at the end. */
    private String needed(String key, Optional<String> standard) {
        Optional<String> value = optional(key).or(() -> standard);
        if (value.isEmpty()) {
            missing.add("flink." + key);
        }
        return value.orElse("");
    }

    private Diagnostic incomplete() {
        return Diagnostic.error(
                "WEIR-NET-190",
                "A target's Flink is incomplete",
                "Missing: `" + String.join("`, `", missing) + "`. Set them, or the environment variables that"
                        + " docs/reference/flink.md names.",
                target);
    }
}
