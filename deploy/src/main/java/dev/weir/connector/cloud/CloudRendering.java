package dev.weir.connector.cloud;

import dev.weir.connector.Catalogue;
import dev.weir.connector.CloudRules;
import dev.weir.connector.ConnectorKind;
import dev.weir.connector.ManagedClass;
import dev.weir.connector.WrittenConnector;
import dev.weir.diagnostic.Checked;
import java.util.Optional;

/**
 * The way in: from a connector as somebody wrote it to the one that Confluent Cloud takes. What can't be rendered is a diagnostic, {@code WEIR-CON-101} to
 * {@code WEIR-CON-112}, at the setting that causes it.
 */
public final class CloudRendering {
    private CloudRendering() {}

    /** The rendered connector is only to be used if there is no error. Classes that the catalogue doesn't know are passed on as they are. */
    public static Checked<RenderedConnector> of(Catalogue catalogue, WrittenConnector written, KafkaAuth auth) {
        Optional<ConnectorKind> kind = catalogue.find(written.type());
        if (kind.isEmpty()) {
            return asWritten(catalogue, written, auth);
        }
        Optional<CloudRules> rules = kind.get().cloud();
        if (rules.flatMap(CloudRules::custom).isPresent()) {
            return CustomConnector.render(kind.get(), written, auth);
        }
        Draft draft = new Draft(catalogue, kind.get(), rules.orElseThrow(), Modern.of(kind.get(), written));
        Optional<String> type = TargetClass.of(draft);
        type.flatMap(catalogue::managed).ifPresent(managed -> render(draft, managed, auth));
        return draft.finish(type.orElse(written.type()));
    }

    private static void render(Draft draft, ManagedClass managed, KafkaAuth auth) {
        draft.into(managed);
        Authentication.write(draft, auth);
        Formats.write(draft);
        Transforms.write(draft);
        draft.rules().rewrite().ifPresent(rewrite -> Rewrites.write(rewrite, draft));
        Settings.write(draft);
        Overrides.write(draft);
        Standards.write(draft);
        FinalCheck.check(draft);
    }

    /** Written for Confluent Cloud in the first place, or not known. */
    private static Checked<RenderedConnector> asWritten(Catalogue catalogue, WrittenConnector written, KafkaAuth auth) {
        Optional<ManagedClass> managed = catalogue.managed(written.type());
        Draft draft = Draft.asWritten(catalogue, written);
        written.config().forEach(draft::copy);
        Overrides.write(draft);
        Authentication.write(draft, auth);
        managed.ifPresent(found -> {
            draft.into(found);
            Standards.required(draft);
            FinalCheck.check(draft);
        });
        return draft.finish(written.type());
    }
}
