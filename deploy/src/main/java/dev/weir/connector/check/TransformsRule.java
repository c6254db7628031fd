package dev.weir.connector.check;

import dev.weir.connector.ConfigEntry;
import dev.weir.connector.OldKey;
import dev.weir.connector.TransformKind;
import dev.weir.connector.WrittenTransform;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Single message transforms: aliases without a class or without use, and settings that their class doesn't know. */
final class TransformsRule implements Checking.Rule {
    /** What Kafka Connect itself reads beside a transform's own settings. */
    private static final Set<String> FRAMEWORK = Set.of("predicate", "negate", "plugin.version");

    @Override
    public void check(Checking checking) {
        List<WrittenTransform> transforms = WrittenTransform.of(checking.connector());
        transforms.forEach(transform -> check(checking, transform));
        List<String> aliases = WrittenTransform.aliases(checking.connector());
        checking.connector().config().stream()
                .filter(entry -> entry.key().startsWith("transforms."))
                .filter(entry -> !aliases.contains(alias(entry)))
                .filter(entry -> entry.key().endsWith(".type"))
                .forEach(entry -> checking.report(CheckProblems.strayTransform(entry, alias(entry), aliases)));
    }

    private static String alias(ConfigEntry entry) {
        return entry.key().split("\\.", 3)[1];
    }

    private static void check(Checking checking, WrittenTransform transform) {
        if (transform.type().isEmpty()) {
            checking.connector()
                    .find("transforms")
                    .ifPresent(list -> checking.report(CheckProblems.missing(
                            list.span(), "transforms." + transform.alias() + ".type", "The transform")));
            return;
        }
        ConfigEntry type = transform.type().get();
        checking.catalogue()
                .transform(type.text())
                .ifPresentOrElse(
                        known -> check(checking, transform, known),
                        () -> checking.report(CheckProblems.unknownTransform(
                                type, checking.catalogue().transforms())));
    }

    private static void check(Checking checking, WrittenTransform transform, TransformKind kind) {
        String title = "The transform " + transform.alias();
        for (ConfigEntry entry : transform.settings()) {
            String own = transform.own(entry);
            Optional<OldKey> old = kind.oldKey(own);
            if (old.isPresent()) {
                String now = "transforms." + transform.alias() + "." + old.get().to();
                checking.report(CheckProblems.oldKey(entry, old.get(), now, title));
            } else if (!kind.keys().contains(own) && !FRAMEWORK.contains(own)) {
                checking.report(CheckProblems.unknownKey(entry, title, full(transform, kind)));
            }
        }
        kind.required().stream()
                .filter(key -> transform.text(key).isEmpty())
                .forEach(key -> checking.report(CheckProblems.missing(
                        transform.type().orElseThrow().span(), "transforms." + transform.alias() + "." + key, title)));
    }

    private static List<String> full(WrittenTransform transform, TransformKind kind) {
        return kind.keys().stream()
                .map(key -> "transforms." + transform.alias() + "." + key)
                .toList();
    }
}
