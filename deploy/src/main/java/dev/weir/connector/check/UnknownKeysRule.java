package dev.weir.connector.check;

import dev.weir.connector.CloudRules;
import dev.weir.connector.ConfigEntry;
import dev.weir.connector.ConnectorKind;
import dev.weir.connector.KeyTable;
import dev.weir.connector.ManagedClass;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Settings that neither the connector nor Kafka Connect knows, and those that only the fully managed connector knows. */
final class UnknownKeysRule implements Checking.Rule {
    /** Settings whose items are prefixes of further settings, which their plugins read. */
    private static final List<String> PREFIXES = List.of("converters", "post.processors");

    @Override
    public void check(Checking checking) {
        checking.connector().config().stream()
                .filter(entry -> !known(checking, entry.key()))
                .forEach(entry -> check(checking, entry));
    }

    private static void check(Checking checking, ConfigEntry entry) {
        ConnectorKind kind = checking.kind();
        String title = CheckProblems.title(kind);
        boolean managed =
                managed(checking).filter(table -> table.names(entry.key())).isPresent();
        checking.report(
                managed
                        ? CheckProblems.cloudOnly(entry, title)
                        : CheckProblems.unknownKey(
                                entry, title, kind.settings().keys().keySet()));
    }

    private static boolean known(Checking checking, String key) {
        ConnectorKind kind = checking.kind();
        return kind.settings().find(key).isPresent()
                || kind.oldKey(key).isPresent()
                || kind.removedKey(key).isPresent()
                || prefixes(checking).anyMatch(prefix -> key.startsWith(prefix + "."));
    }

    private static Stream<String> prefixes(Checking checking) {
        return PREFIXES.stream()
                .filter(checking.kind().settings()::names)
                .flatMap(key -> checking.connector().text(key).stream())
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip);
    }

    private static Optional<KeyTable> managed(Checking checking) {
        return checking.kind()
                .cloud()
                .flatMap(CloudRules::type)
                .flatMap(checking.catalogue()::managed)
                .map(ManagedClass::settings);
    }
}
