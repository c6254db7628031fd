package dev.weir.connector.cloud;

import dev.weir.connector.ConnectorKey;
import dev.weir.model.ConfigValue;
import dev.weir.source.Span;
import java.util.Optional;
import java.util.TreeMap;

/** Holds what was rendered against the fully managed class: allowed values in its own spelling, types, what it needs, and no secrets in plain text. */
final class FinalCheck {
    private final Draft draft;

    private FinalCheck(Draft draft) {
        this.draft = draft;
    }

    static void check(Draft draft) {
        FinalCheck check = new FinalCheck(draft);
        new TreeMap<>(draft.config()).forEach(check::setting);
        draft.target().required().forEach(check::required);
    }

    /** Settings whose names are the user's: every fully managed class takes them. */
    static boolean free(String key) {
        return key.equals("transforms")
                || key.equals("predicates")
                || key.startsWith("transforms.")
                || key.startsWith("predicates.");
    }

    private void setting(String key, ConfigValue value) {
        Optional<ConnectorKey> known = draft.target().find(key);
        Span origin = draft.origin(key);
        boolean literal = !value.template().contains("${");
        if (literal && draft.secret(key) && !value.template().isEmpty()) {
            draft.report(RenderProblems.plainSecret(key, origin));
        }
        if (literal) {
            known.ifPresent(found -> value(found, value.template(), origin));
        }
    }

    private void value(ConnectorKey known, String value, Span origin) {
        Optional<String> spelled = known.allowed(value);
        if (!known.strangers(value).isEmpty() && !value.isEmpty()) {
            draft.report(RenderProblems.value(known.name(), value, known, origin));
        } else if (!known.type().fits(value)) {
            draft.report(RenderProblems.type(known.name(), known, origin));
        } else if (spelled.isPresent()) {
            draft.config().put(known.name(), new ConfigValue(spelled.get()));
        }
    }

    private void required(ConnectorKey key) {
        if (!draft.config().containsKey(key.name()) && !draft.excused(key.name())) {
            draft.report(RenderProblems.required(
                    key.name(), "The fully managed connector", draft.written().nameSpan()));
        }
    }
}
