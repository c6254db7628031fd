package dev.weir.imports;

import dev.weir.target.Setting;
import dev.weir.target.TargetSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A weir.yaml with the one target that was imported from, without its secrets. */
final class ProjectText {
    private static final Set<String> PATHS =
            Set.of("client-properties", "ledger.directory", "terraform", "terraform.directory", "terraform.outputs");
    private static final Pattern PATH = Pattern.compile("(^|.*[.-])(truststore|keystore|location)");
    private static final Pattern SECRET =
            Pattern.compile("(^|.*[.-])(password|token|api-secret|secret)|.*headers\\..*");

    private final OpenValues values;
    private final List<String> relative = new ArrayList<>();

    ProjectText(OpenValues values) {
        this.values = values;
    }

    /** Nothing has to be said of the sandbox. */
    String ofSandbox() {
        return new YamlText()
                .comment("Where pipelines can be deployed. Without -t, Weir deploys to the sandbox on this machine.")
                .empty(0, "targets")
                .toString();
    }

    String of(TargetSettings target) {
        YamlText yaml = new YamlText()
                .comment("Where pipelines can be deployed. Without -t, Weir deploys to the sandbox on this machine.")
                .section(0, "targets")
                .section(1, target.name());
        SortedMap<String, String> written = new TreeMap<>();
        target.settings().forEach(setting -> written.put(setting.key(), written(target, setting)));
        written.forEach((key, value) -> yaml.entry(2, key, value));
        return yaml.toString();
    }

    /** Settings whose files are looked for in the project's folder. */
    List<String> relativePaths() {
        return List.copyOf(relative);
    }

    private String written(TargetSettings target, Setting setting) {
        String key = setting.key();
        String value = setting.value();
        boolean file = PATHS.contains(key) || PATH.matcher(key).matches() || value.contains("${file:");
        if (file && !value.startsWith("/") && !value.contains("${file:/")) {
            relative.add(key);
        }
        boolean reference = value.contains("${env:") || value.contains("${file:") || key.startsWith("terraform");
        return reference
                ? value
                : values.written(
                        "target " + target.name(),
                        target.name(),
                        key,
                        value,
                        SECRET.matcher(key).matches());
    }
}
