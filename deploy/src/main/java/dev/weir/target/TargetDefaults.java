package dev.weir.target;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.source.Span;

/** Fills in what a target leaves out. What weir.yaml says itself has precedence over a file of client properties, that over Terraform, and that over the environment. */
final class TargetDefaults {
    private final SettingValues values;
    private final Secrets secrets;
    private final Span target;

    TargetDefaults(SettingValues values, Secrets secrets, Span target) {
        this.values = values;
        this.secrets = secrets;
        this.target = target;
    }

    void addClientProperties() {
        values.take("client-properties").ifPresent(this::addClientProperties);
    }

    private void addClientProperties(Setting file) {
        if (secrets.resolve("${file:" + file.value() + "}") instanceof Secrets.Resolution.Found found) {
            ClientProperties.settings(found.text())
                    .forEach((key, value) -> values.addDefault(new Setting(key, value, file.span())));
            return;
        }
        values.report(Diagnostic.error(
                "WEIR-NET-008",
                "A file of client properties can't be read",
                "There is no readable file `" + file.value() + "`. Paths start from the project's folder.",
                file.span()));
    }

    void addOutputs() {
        for (OutputName output : OutputName.values()) {
            if (secrets.hasOutput(output.output()) && output.isWanted(values)) {
                values.addDefault(new Setting(output.key(), "${terraform:" + output.output() + "}", target));
            }
        }
    }

    void addStandardNames() {
        for (StandardName name : StandardName.values()) {
            if (secrets.hasVariable(name.name()) && name.isWanted(values)) {
                values.addDefault(new Setting(name.key(), "${env:" + name + "}", target));
            }
        }
    }
}
