package dev.weir.imports;

import dev.weir.live.Observed;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.regex.Pattern;

/** The manifest of an imported pipeline. */
final class ManifestText {
    private static final Pattern FOLDED = Pattern.compile("[A-Z0-9_]+");

    private final String pipeline;
    private final YamlText yaml = new YamlText();

    ManifestText(String pipeline, String target) {
        this.pipeline = pipeline;
        yaml.comment("Imported from the target " + target + ".").entry("pipeline", pipeline);
    }

    ManifestText properties(SortedMap<String, String> properties) {
        yaml.entries(0, "properties", properties);
        return this;
    }

    /** @param standard how many replicas a topic has where nobody says */
    ManifestText topics(SortedMap<String, Observed.Topic> topics, OptionalInt standard) {
        if (!topics.isEmpty()) {
            yaml.section(0, "topics");
        }
        topics.forEach((name, topic) -> topic(topic, standard.orElse(1)));
        return this;
    }

    private void topic(Observed.Topic topic, int standard) {
        yaml.section(1, topic.name()).entry(2, "partitions", String.valueOf(topic.partitions()));
        if (topic.replicas() != standard) {
            yaml.entry(2, "replicas", String.valueOf(topic.replicas()));
        }
        yaml.entries(2, "config", ImportedTopics.config(topic));
    }

    ManifestText schemas(List<ImportedSchema> schemas) {
        if (!schemas.isEmpty()) {
            yaml.section(0, "schemas");
        }
        for (ImportedSchema schema : schemas) {
            yaml.section(1, schema.subject().subject())
                    .entry(2, schema.language(), "../schemas/" + pipeline + "/" + schema.file());
            schema.compatibility().ifPresent(level -> yaml.entry(2, "compatibility", level));
        }
        return this;
    }

    ManifestText connectors(boolean any) {
        return folder(any, "connectors", "*.yaml");
    }

    ManifestText statements(boolean any) {
        return folder(any, "statements", "*.sql");
    }

    private ManifestText folder(boolean any, String kind, String files) {
        if (any) {
            yaml.section(0, kind).item("../" + kind + "/" + pipeline + "/" + files);
        }
        return this;
    }

    ManifestText external(SortedSet<String> names) {
        if (!names.isEmpty()) {
            yaml.section(0, "external");
        }
        names.forEach(name -> yaml.item(FOLDED.matcher(name).matches() ? name : "`" + name + "`"));
        return this;
    }

    @Override
    public String toString() {
        return yaml.toString();
    }
}
