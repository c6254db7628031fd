package dev.weir.connector.check;

import dev.weir.connector.ConfigEntry;
import dev.weir.connector.ConnectorKind;

/** Settings and values that are called otherwise today, or are gone. */
final class OldKeysRule implements Checking.Rule {
    @Override
    public void check(Checking checking) {
        checking.connector().config().forEach(entry -> check(checking, entry));
    }

    private static void check(Checking checking, ConfigEntry entry) {
        ConnectorKind kind = checking.kind();
        String title = CheckProblems.title(kind);
        if (!kind.settings().names(entry.key())) {
            kind.oldKey(entry.key())
                    .ifPresent(old -> checking.report(CheckProblems.oldKey(
                            entry, old, old.rename(entry.key()).orElseThrow(), title)));
            kind.removedKey(entry.key()).ifPresent(gone -> checking.report(CheckProblems.removed(entry, gone, title)));
        }
        kind.oldValue(entry.key(), entry.text())
                .ifPresent(old -> checking.report(CheckProblems.oldValue(entry, old, title)));
    }
}
