package dev.weir.connector.check;

import dev.weir.connector.ConfigEntry;
import dev.weir.connector.ConnectorKey;
import dev.weir.connector.ConnectorKind;
import dev.weir.connector.OldKey;
import dev.weir.connector.OldValue;
import dev.weir.connector.OneOf;
import dev.weir.connector.RemovedKey;
import dev.weir.connector.Trap;
import dev.weir.connector.WrittenConnector;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Severity;
import dev.weir.diagnostic.Suggestion;
import dev.weir.source.Span;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What can be wrong with a connector's settings: WEIR-CON-001 to 018. */
final class CheckProblems {
    private CheckProblems() {}

    /** An error only if it is a mistyped one: new versions of a connector may well have settings that the catalogue doesn't know. */
    static Diagnostic unknownKey(ConfigEntry entry, String title, Collection<String> known) {
        String summary = "A setting that nobody reads";
        String detail = title + " has no setting " + entry.key() + ", and Kafka Connect says nothing about those that"
                + " a connector doesn't know.";
        return Suggestion.nearest(entry.key(), known)
                .map(near -> Diagnostic.error("WEIR-CON-001", summary, detail, entry.keySpan())
                        .withHint("Did you mean " + near + "?"))
                .orElseGet(() -> Diagnostic.warning("WEIR-CON-001", summary, detail, entry.keySpan()));
    }

    static Diagnostic wrongType(ConfigEntry entry, ConnectorKey key) {
        return Diagnostic.error(
                "WEIR-CON-002",
                "Another kind of value is needed here",
                "The setting " + entry.key() + " needs " + key.type().description() + ", and this is " + entry.text()
                        + ".",
                entry.span());
    }

    static Diagnostic wrongValue(ConfigEntry entry, ConnectorKey key, String stranger) {
        Diagnostic problem = Diagnostic.error(
                "WEIR-CON-003",
                "Not one of the allowed values",
                "The setting " + entry.key() + " doesn't know " + stranger + ". Allowed are "
                        + String.join(", ", key.values()) + ".",
                entry.span());
        return Suggestion.nearest(stranger, key.values())
                .map(near -> problem.withHint("Did you mean " + near + "?"))
                .orElse(problem);
    }

    static Diagnostic missing(Span span, String key, String title) {
        return Diagnostic.error(
                "WEIR-CON-004", "A setting is missing", title + " needs the setting " + key + ".", span);
    }

    static Diagnostic tooMany(ConfigEntry entry, ConfigEntry first) {
        return Diagnostic.error(
                "WEIR-CON-005",
                "Settings that exclude each other",
                entry.key() + " and " + first.key() + ", at " + first.keySpan()
                        + ", can't both be given. Remove one of them.",
                entry.keySpan());
    }

    static Diagnostic noneOf(Span span, OneOf rule, String title) {
        return Diagnostic.error(
                "WEIR-CON-005",
                "One of several settings is needed",
                title + " needs exactly one of " + String.join(", ", rule.keys()) + ".",
                span);
    }

    static Diagnostic oldKey(ConfigEntry entry, OldKey old, String now, String title) {
        String detail = title + " has " + now + " in place of " + entry.key() + " since version " + old.since() + "."
                + fate(old.since(), old.gone(), "name", "isn't read any more");
        Severity severity = old.gone().isPresent() ? Severity.ERROR : Severity.WARNING;
        return upgrade(
                new Diagnostic(
                        "WEIR-CON-006",
                        severity,
                        "An old name of a setting",
                        detail,
                        Optional.of(entry.keySpan()),
                        List.of()),
                "Write " + now + "; `weir connector upgrade` does so for the whole file.");
    }

    static Diagnostic oldValue(ConfigEntry entry, OldValue old, String title) {
        String detail = title + " has " + old.to() + " in place of " + old.from() + " as a value of " + old.key()
                + " since version " + old.since() + "." + fate(old.since(), old.gone(), "value", "is refused");
        Severity severity = old.gone().isPresent() ? Severity.ERROR : Severity.WARNING;
        return upgrade(
                new Diagnostic(
                        "WEIR-CON-007",
                        severity,
                        "An old name of a value",
                        detail,
                        Optional.of(entry.span()),
                        List.of()),
                "Write " + old.to() + "; `weir connector upgrade` does so for the whole file.");
    }

    static Diagnostic removed(ConfigEntry entry, RemovedKey gone, String title) {
        return upgrade(
                Diagnostic.error(
                        "WEIR-CON-008",
                        "A setting that is gone",
                        title + " has no " + entry.key() + " since version " + gone.since() + ". " + gone.instead(),
                        entry.keySpan()),
                "`weir connector upgrade` removes it.");
    }

    private static String fate(String since, Optional<String> gone, String what, String end) {
        return gone.map(version -> version.equals(since)
                        ? " The old " + what + " " + end + "."
                        : " From version " + version + " on the old " + what + " " + end + ".")
                .orElse(" The old " + what + " still works.");
    }

    private static Diagnostic upgrade(Diagnostic problem, String hint) {
        return problem.withHint(hint);
    }

    static Diagnostic plainSecret(ConfigEntry entry) {
        return Diagnostic.warning(
                "WEIR-CON-009",
                "A secret in plain text",
                "The setting " + entry.key() + " is a secret, and its value is written here for everybody to read. Keep"
                        + " it in an environment variable and write ${env:NAME} instead.",
                entry.span());
    }

    static Diagnostic noProducer(ConfigEntry entry, String topic, Collection<String> known) {
        Diagnostic problem = Diagnostic.warning(
                "WEIR-CON-010",
                "A topic that nothing writes",
                "No topic, connector, stream or table of the pipeline makes the topic " + topic
                        + ", so that the connector waits for somebody else's records.",
                entry.span());
        return Suggestion.nearest(topic, known)
                .map(near -> problem.withHint("Did you mean " + near + "? Letters count as they are written."))
                .orElse(problem);
    }

    static Diagnostic converter(ConfigEntry entry, String topic, String converted, String declared) {
        return Diagnostic.error(
                "WEIR-CON-011",
                "A converter that doesn't fit the topic",
                "The topic " + topic + " holds " + declared + " as the pipeline declares it, and this converter takes"
                        + " or makes " + converted + ". Change one of the two.",
                entry.span());
    }

    static Diagnostic envelope(Span span, String topic, boolean sink) {
        String what = sink
                ? "wants every record inside {\"schema\": …, \"payload\": …}, which ksqlDB's JSON has not, so that the"
                        + " connector fails"
                : "puts every record inside {\"schema\": …, \"payload\": …}, where ksqlDB doesn't find the columns";
        return Diagnostic.error(
                "WEIR-CON-012",
                "JSON with schemas inside",
                "Without value.converter.schemas.enable=false JsonConverter " + what + ". The topic is " + topic
                        + ". A worker's own setting doesn't count for a converter that the connector names.",
                span);
    }

    static Diagnostic cloudOnly(ConfigEntry entry, String title) {
        return Diagnostic.error(
                "WEIR-CON-013",
                "A setting of Confluent Cloud only",
                title + " has no setting " + entry.key() + "; only the fully managed connector has it. Write it under"
                        + " cloud: instead of config:.",
                entry.keySpan());
    }

    static Diagnostic managedClass(WrittenConnector connector) {
        return Diagnostic.note(
                "WEIR-CON-014",
                "A class of Confluent Cloud only",
                connector.type() + " runs in Confluent Cloud and nowhere else. Written with the self-managed class, the"
                        + " same file works in both worlds.",
                connector.typeSpan());
    }

    static Diagnostic trap(Span span, Trap trap) {
        return new Diagnostic(
                "WEIR-CON-015",
                trap.severity(),
                "A setting that goes wrong",
                trap.says(),
                Optional.of(span),
                List.of());
    }

    static Diagnostic strayTransform(ConfigEntry entry, String alias, List<String> aliases) {
        String listed = aliases.isEmpty() ? "none" : String.join(", ", aliases);
        Diagnostic problem = Diagnostic.error(
                "WEIR-CON-016",
                "A transform that isn't used",
                "The setting transforms lists " + listed + ", and " + alias + " is not among them, so that its"
                        + " settings are not read.",
                entry.keySpan());
        return Suggestion.nearest(alias, aliases)
                .map(near -> problem.withHint("Did you mean " + near + "?"))
                .orElse(problem);
    }

    static Diagnostic unknownClass(WrittenConnector connector, Optional<String> sameName) {
        Diagnostic note = Diagnostic.note(
                "WEIR-CON-017",
                "A connector that isn't in the catalogue",
                "Nothing is known here of " + connector.type() + ", so that its settings go to the server as they are.",
                connector.typeSpan());
        return sameName.map(known -> note.withHint("The catalogue knows " + known + "."))
                .orElse(note);
    }

    static Diagnostic unknownTransform(ConfigEntry type, Collection<String> known) {
        String summary = "A transform that isn't in the catalogue";
        String detail = "Nothing is known here of " + type.text() + ", so that its settings can't be checked.";
        Diagnostic note = Diagnostic.note("WEIR-CON-018", summary, detail, type.span());
        return Suggestion.nearest(type.text(), known)
                .map(near -> note.withHint("Did you mean " + near + "?"))
                .orElse(note);
    }

    static String title(ConnectorKind kind) {
        return "The " + kind.title() + " connector";
    }
}
