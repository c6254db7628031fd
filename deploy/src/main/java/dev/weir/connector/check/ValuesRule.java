package dev.weir.connector.check;

import dev.weir.connector.ConfigEntry;
import dev.weir.connector.ConnectorKey;
import java.util.List;

/** Values of a wrong type, and such as are not allowed. What a variable or a secret stands for isn't known here. */
final class ValuesRule implements Checking.Rule {
    @Override
    public void check(Checking checking) {
        checking.connector().config().stream()
                .filter(entry -> !entry.open())
                .forEach(entry ->
                        checking.kind().settings().find(entry.key()).ifPresent(key -> check(checking, entry, key)));
    }

    private static void check(Checking checking, ConfigEntry entry, ConnectorKey key) {
        boolean old = checking.kind().oldValue(entry.key(), entry.text()).isPresent();
        List<String> strangers = key.strangers(entry.text());
        if (old || entry.text().isEmpty()) {
            return;
        }
        if (!key.type().fits(entry.text())) {
            checking.report(CheckProblems.wrongType(entry, key));
        } else if (!strangers.isEmpty()) {
            checking.report(CheckProblems.wrongValue(entry, key, strangers.get(0)));
        }
    }
}
