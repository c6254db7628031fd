package dev.weir.cli.render;

import dev.weir.plan.ServerValidation;
import dev.weir.plan.Unvalidated;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One line on what a server said to a plan. */
final class ValidationText {
    private ValidationText() {}

    static Text render(ServerValidation validation) {
        String server = Visible.line(validation.server());
        return validation
                .skipped()
                .map(why -> Text.of(Role.STRONG, "Not validated by ").add(server + ": " + Visible.line(why)))
                .orElseGet(() -> Text.of(Role.STRONG, "Validated by ").add(server + ": " + counts(validation) + "."))
                .line();
    }

    private static String counts(ServerValidation validation) {
        List<String> counts = new ArrayList<>();
        counts.add(validation.validated() == 1 ? "1 statement" : validation.validated() + " statements");
        Arrays.stream(Unvalidated.Reason.values()).forEach(reason -> {
            long many = validation.unvalidated().stream()
                    .filter(open -> open.reason() == reason)
                    .count();
            if (many > 0) {
                counts.add(reason.of(many));
            }
        });
        return String.join(", ", counts);
    }
}
