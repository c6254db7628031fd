package dev.weir.connector.cloud;

import dev.weir.connector.CloudRules;
import dev.weir.connector.ConfigEntry;
import dev.weir.connector.ConnectorKey;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Suggestion;
import dev.weir.source.Span;
import java.util.Collection;
import java.util.List;

/** What can be wrong with a connector on its way to Confluent Cloud: WEIR-CON-101 to 112. */
final class RenderProblems {
    private RenderProblems() {}

    static Diagnostic leftOut(ConfigEntry entry, String type) {
        return Diagnostic.warning(
                "WEIR-CON-101",
                "A setting that Confluent Cloud doesn't have",
                type + " has no setting that does what " + entry.key() + " does, so it is left out there.",
                entry.keySpan());
    }

    static Diagnostic missing(ConfigEntry entry, CloudRules.Missing rule) {
        String way =
                rule.by().map(key -> " Write " + key + " under cloud: instead.").orElse("");
        return Diagnostic.error(
                "WEIR-CON-102",
                "This can't be had in Confluent Cloud",
                "The setting " + entry.key() + " can't be rendered. " + rule.says() + way,
                entry.keySpan());
    }

    static Diagnostic fixedValue(ConfigEntry entry, String only) {
        return Diagnostic.error(
                "WEIR-CON-103",
                "A value that Confluent Cloud doesn't have",
                "In Confluent Cloud " + entry.key() + " is always " + only + ".",
                entry.span());
    }

    static Diagnostic value(String key, String value, ConnectorKey known, Span span) {
        return Diagnostic.error(
                "WEIR-CON-103",
                "A value that Confluent Cloud doesn't have",
                "In Confluent Cloud " + key + " is one of " + String.join(", ", known.values()) + ", and this gives "
                        + value + ". Write another one under cloud:.",
                span);
    }

    static Diagnostic type(String key, ConnectorKey known, Span span) {
        return Diagnostic.error(
                "WEIR-CON-103",
                "A value that Confluent Cloud doesn't have",
                "In Confluent Cloud " + key + " needs " + known.type().description() + ".",
                span);
    }

    static Diagnostic transform(String alias, String type, String why, Span span) {
        return Diagnostic.error(
                "WEIR-CON-104",
                "A transform that Confluent Cloud doesn't have",
                "The transform " + alias + " has the class " + type + ". " + why,
                span);
    }

    static Diagnostic address(ConfigEntry entry, String why, List<String> keys) {
        return Diagnostic.error(
                "WEIR-CON-105",
                "An address that can't be taken apart",
                "Confluent Cloud takes the parts of " + entry.key() + " as settings of their own. " + why + " Write "
                        + String.join(", ", keys) + " under cloud:.",
                entry.span());
    }

    static Diagnostic required(String key, String type, Span span) {
        return Diagnostic.error(
                "WEIR-CON-106",
                "A setting that Confluent Cloud needs",
                type + " needs " + key + ", and nothing in the file gives it. Write it under cloud:.",
                span);
    }

    static Diagnostic format(String key, String format, Span span) {
        return Diagnostic.note(
                "WEIR-CON-107",
                "A format that is assumed",
                "The file names no value.converter, so that a worker's own counts. For Confluent Cloud " + key + " is "
                        + format + "; write another one under cloud: if the topic holds something else.",
                span);
    }

    static Diagnostic noCounterpart(Span span, String what, String why) {
        return Diagnostic.error("WEIR-CON-108", "Confluent Cloud has no such connector", what + ": " + why, span);
    }

    static Diagnostic ends(Span span, String type, CloudRules.End end) {
        return Diagnostic.note(
                "WEIR-CON-109",
                "A connector that Confluent Cloud ends",
                "Confluent ends " + type + " on " + end.date() + ". Its successor is " + end.next() + ".",
                span);
    }

    static Diagnostic unknown(ConfigEntry entry, String type, Collection<String> known) {
        String detail = type + " has no setting " + entry.key() + ".";
        String summary = "A setting that nobody knows";
        return Suggestion.nearest(entry.key(), known)
                .map(near -> Diagnostic.error("WEIR-CON-110", summary, detail, entry.keySpan())
                        .withHint("Did you mean " + near + "?"))
                .orElseGet(() -> Diagnostic.warning("WEIR-CON-110", summary, detail, entry.keySpan()));
    }

    static Diagnostic plainSecret(String key, Span span) {
        return Diagnostic.error(
                "WEIR-CON-111",
                "A secret in plain text on its way to Confluent Cloud",
                "The setting " + key + " is a secret, and its value is written here for everybody to read. What"
                        + " goes to Confluent Cloud is no throwaway password: keep it in an environment variable and"
                        + " write ${env:NAME} instead.",
                span);
    }

    static Diagnostic noPlugin(Span span, String key) {
        return Diagnostic.error(
                "WEIR-CON-112",
                "The plugin has to be uploaded first",
                "Confluent Cloud runs this connector from a plugin that you upload with `weir connector upload`. Write"
                        + " the plugin's id under cloud:, as " + key + ": ccp-….",
                span);
    }
}
