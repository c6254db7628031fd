package dev.weir.connector.cloud;

import dev.weir.connector.ConfigEntry;

/** What the file says under {@code cloud:} wins over everything that was rendered. */
final class Overrides {
    private Overrides() {}

    static void write(Draft draft) {
        draft.written().cloud().stream()
                .filter(entry -> !entry.key().equals("connector.class"))
                .forEach(entry -> write(draft, entry));
    }

    private static void write(Draft draft, ConfigEntry entry) {
        boolean known = draft.target().find(entry.key()).isPresent()
                || draft.target().keys().isEmpty()
                || FinalCheck.free(entry.key());
        if (!known) {
            draft.report(RenderProblems.unknown(
                    entry, "The fully managed connector", draft.target().keys().keySet()));
        }
        draft.copy(entry);
    }
}
