package dev.weir.drift;

import dev.weir.live.Observed;
import dev.weir.model.Resource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** Topics and connectors: what was said of a setting against what is. Where an old ledger doesn't know what was said, what was applied counts. */
final class SettingsDrift {
    private SettingsDrift() {}

    /** Settings that the pipeline doesn't set are nobody's drift. */
    static void topic(Resource.Topic applied, SortedMap<String, String> said, Observed.Topic live, Findings findings) {
        boolean known = said.containsKey(Said.PARTITIONS);
        number(Said.PARTITIONS, said, live.partitions(), findings);
        number(Said.REPLICAS, said, live.replicas(), findings);
        applied.config().forEach((key, value) -> {
            Optional<String> before = known ? Optional.ofNullable(said.get(Said.setting(key))) : Optional.of(value);
            Optional<String> now = Optional.ofNullable(live.config().get(key));
            if (!before.equals(now)) {
                findings.setting(key, before, now);
            }
        });
    }

    private static void number(String key, SortedMap<String, String> said, int live, Findings findings) {
        Optional.ofNullable(said.get(key))
                .filter(before -> !before.equals(Integer.toString(live)))
                .ifPresent(before -> findings.setting(key, Optional.of(before), Optional.of(Integer.toString(live))));
    }

    /** A configuration is put as a whole, so a setting that came since is drift too, if the server itself didn't add it. */
    static void connector(
            Resource.Connector applied, SortedMap<String, String> said, Observed.Connector live, Findings findings) {
        String type = said.getOrDefault(Said.CLASS, applied.type());
        if (!type.equals(live.type())) {
            findings.setting("connector.class", Optional.of(type), Optional.of(live.type()));
        }
        Optional<SortedSet<String>> keys =
                Optional.ofNullable(said.get(Said.SETTINGS)).map(all -> new TreeSet<>(List.of(all.split(","))));
        applied.config().forEach((key, value) -> {
            Optional<String> now = Optional.ofNullable(live.config().get(key));
            boolean there = keys.map(all -> all.contains(key)).orElse(now.isPresent());
            if (there && now.isEmpty()) {
                findings.setting(key, Optional.ofNullable(said.get(Said.setting(key))), now);
            } else if (now.isPresent() && ConnectorSettings.tells(key, Optional.of(value), now.get())) {
                Optional<String> before = keys.isPresent()
                        ? Optional.ofNullable(said.get(Said.setting(key)))
                        : Optional.of(value.template());
                if (before.isPresent() && !before.equals(now)) {
                    findings.setting(key, before, now);
                }
            }
        });
        keys.ifPresent(known -> added(applied, known, live, findings));
    }

    private static void added(
            Resource.Connector applied, SortedSet<String> known, Observed.Connector live, Findings findings) {
        for (Map.Entry<String, String> setting : live.config().entrySet()) {
            String key = setting.getKey();
            boolean others = !known.contains(key) && !applied.config().containsKey(key);
            if (others && !ConnectorSettings.isSetByServer(key)) {
                findings.setting(key, Optional.empty(), Optional.of(setting.getValue()));
            }
        }
    }
}
