package dev.weir.connector.check;

import dev.weir.connector.Catalogue;
import dev.weir.connector.ConfigEntry;
import dev.weir.connector.ConnectorKind;
import dev.weir.connector.Places;
import dev.weir.connector.WrittenConnector;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.model.SecretKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The way in: everything that can be said of a connector without a server, in the order of its text. Codes {@code WEIR-CON-001} to {@code 018}. */
public final class ConnectorCheck {
    private ConnectorCheck() {}

    public static List<Diagnostic> check(Catalogue catalogue, WrittenConnector connector, Surroundings surroundings) {
        List<Diagnostic> found = new ArrayList<>();
        Optional<ConnectorKind> kind = catalogue.find(connector.type());
        kind.ifPresentOrElse(
                known -> {
                    Checking checking = new Checking(catalogue, known, connector, surroundings, found::add);
                    Checking.RULES.forEach(rule -> rule.check(checking));
                },
                () -> found.addAll(UnknownClass.check(catalogue, connector)));
        connector.config().forEach(entry -> secret(kind, entry, found));
        connector.cloud().forEach(entry -> secret(kind, entry, found));
        found.sort(Places.ORDER);
        return found;
    }

    /**
     * A warning and no error: demos and tests have throwaway passwords, and Weir shows none of them. On the way to Confluent Cloud the same is an error.
     */
    private static void secret(Optional<ConnectorKind> kind, ConfigEntry entry, List<Diagnostic> found) {
        boolean secret = kind.filter(known -> known.secret(entry.key())).isPresent();
        if (entry.literal() && (secret || SecretKeys.plain(entry.key(), entry.value()))) {
            found.add(CheckProblems.plainSecret(entry));
        }
    }
}
