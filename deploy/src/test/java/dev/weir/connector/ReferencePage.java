package dev.weir.connector;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A page of the reference: everything that the catalogue knows of a kind. */
final class ReferencePage {
    private final Catalogue catalogue;
    private final ConnectorKind kind;
    private final StringBuilder page = new StringBuilder();

    private ReferencePage(Catalogue catalogue, ConnectorKind kind) {
        this.catalogue = catalogue;
        this.kind = kind;
    }

    /** @param common settings that stand on another page */
    static String of(Catalogue catalogue, ConnectorKind kind, Set<String> common) {
        ReferencePage page = new ReferencePage(catalogue, kind);
        page.head();
        page.settings(kind.settings().all().stream()
                .filter(key -> !common.contains(key.name()))
                .toList());
        page.rules();
        page.oldNames();
        page.traps();
        return page.page.toString();
    }

    /** The settings that Kafka Connect itself reads. */
    static String common(Catalogue catalogue, ConnectorKind kind, Set<String> common) {
        ReferencePage page = new ReferencePage(catalogue, kind);
        page.settings(kind.settings().all().stream()
                .filter(key -> common.contains(key.name()))
                .toList());
        return page.page.toString();
    }

    private void head() {
        line("# " + kind.title());
        line("");
        kind.classes().forEach(name -> line("* self-managed: `" + name + "`"));
        line("* Confluent Cloud: " + cloudClass());
        kind.cloud()
                .flatMap(CloudRules::end)
                .ifPresent(end ->
                        line("* Confluent ends that one on " + end.date() + "; its successor is `" + end.next() + "`"));
        line("");
    }

    private String cloudClass() {
        CloudRules rules = kind.cloud().orElseThrow();
        return rules.type()
                .map(type -> "`" + type + "`")
                .orElse(
                        rules.custom().isPresent()
                                ? "a custom connector, whose plugin you upload"
                                : "`PostgresSink`, `MySqlSink` or `MicrosoftSqlServerSink`, by `connection.url`");
    }

    private void settings(List<ConnectorKey> keys) {
        line("| setting | type | standard | allowed | in Confluent Cloud |");
        line("|---|---|---|---|---|");
        for (ConnectorKey key : keys) {
            String type = key.type().name().toLowerCase(Locale.ROOT) + (key.required() ? ", required" : "");
            line("| `" + key.name() + "` | " + type + " | "
                    + key.standard().map(ReferencePage::code).orElse("") + " | " + String.join(", ", key.values())
                    + " | " + cloud(key.name()) + " |");
        }
        line("");
    }

    private String cloud(String key) {
        CloudRules rules = kind.cloud().orElseThrow();
        Optional<String> rule = Optional.ofNullable(rules.rewritten().get(key))
                .or(() -> Optional.ofNullable(rules.missing().get(key)).map(missing -> "no. " + missing.says()))
                .or(() -> Optional.ofNullable(rules.same().get(key)).map(only -> "always " + only))
                .or(() -> rules.whyDropped(key));
        return rule.orElseGet(() -> sameOrRenamed(rules, key));
    }

    private String sameOrRenamed(CloudRules rules, String key) {
        String name = rules.renamed().getOrDefault(key, key);
        Optional<ManagedClass> managed = catalogue.managed(rules.type().orElse("PostgresSink"));
        boolean free = key.startsWith("transforms") || key.startsWith("predicates");
        if (rules.custom().isPresent() || free) {
            return "yes";
        }
        if (key.endsWith(".converter.*") || key.endsWith(".override.*")) {
            return "those that it has";
        }
        if (key.equals("key.converter") || key.equals("value.converter")) {
            return "`input.…format` or `output.…format`";
        }
        if (managed.filter(found -> found.settings().names(name)).isEmpty()) {
            return "left out";
        }
        return name.equals(key) ? "yes" : "`" + name + "`";
    }

    private void rules() {
        List<OneOf> rules = kind.oneOfs();
        rules.forEach(rule -> line("* " + (rule.required() ? "exactly" : "at most") + " one of `"
                + String.join("`, `", rule.keys()) + "`"));
        line("");
    }

    private void oldNames() {
        if (kind.oldKeys().isEmpty()
                && kind.oldValues().isEmpty()
                && kind.removedKeys().isEmpty()) {
            return;
        }
        line("## Old names");
        line("");
        line("| old | now | since |");
        line("|---|---|---|");
        kind.oldKeys().forEach(old -> line("| `" + old.from() + "` | `" + old.to() + "` | " + old.since() + " |"));
        kind.oldValues()
                .forEach(old ->
                        line("| `" + old.key() + "=" + old.from() + "` | `" + old.to() + "` | " + old.since() + " |"));
        kind.removedKeys()
                .forEach(old -> line("| `" + old.name() + "` | gone. " + old.instead() + " | " + old.since() + " |"));
        line("");
    }

    private void traps() {
        if (kind.traps().isEmpty()) {
            return;
        }
        line("## What goes wrong");
        line("");
        kind.traps().forEach(trap -> line("* `" + trap.key() + "`: " + trap.says()));
        line("");
    }

    private static String code(String value) {
        return "`" + value.replace("|", "\\|") + "`";
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
