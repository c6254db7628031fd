package dev.weir.connector.check;

import dev.weir.connector.ConnectorKey;
import dev.weir.connector.ConnectorKind;
import dev.weir.connector.OldKey;
import java.util.Optional;

/** Settings that must be given and are not. One under its old name counts as given: that it is old is said already. */
final class RequiredRule implements Checking.Rule {
    @Override
    public void check(Checking checking) {
        ConnectorKind kind = checking.kind();
        for (ConnectorKey key : kind.settings().required()) {
            if (!given(checking, key.name()) && !excused(checking, key.name())) {
                checking.report(
                        CheckProblems.missing(checking.connector().typeSpan(), key.name(), CheckProblems.title(kind)));
            }
        }
    }

    private static boolean given(Checking checking, String key) {
        return checking.connector().config().stream()
                .anyMatch(entry -> entry.key().equals(key)
                        || renamed(checking.kind(), entry.key()).equals(Optional.of(key)));
    }

    private static Optional<String> renamed(ConnectorKind kind, String key) {
        return kind.oldKey(key).flatMap((OldKey old) -> old.rename(key));
    }

    /** Another way of keeping something has other needs. */
    private static boolean excused(Checking checking, String key) {
        return checking.kind().excused().entrySet().stream()
                .filter(excuse -> key.startsWith(excuse.getKey() + "."))
                .anyMatch(excuse -> checking.connector()
                        .text(excuse.getKey())
                        .filter(choice -> !choice.equals(excuse.getValue()))
                        .isPresent());
    }
}
