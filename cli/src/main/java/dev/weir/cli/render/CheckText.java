package dev.weir.cli.render;

import dev.weir.check.CheckResult;
import java.util.Map;

/** How a check went, in a line. */
public final class CheckText {
    private CheckText() {}

    /** {@code ✓ three clicks are attributed  0.4 s}. */
    public static Text of(CheckResult result) {
        Role role = result.passed() ? Role.GOOD : Role.BAD;
        return Text.of(role, result.passed() ? "✓ " : "✗ ")
                .add(result.check().name())
                .add(Role.QUIET, "  " + Seconds.of(result.took()))
                .line();
    }

    /** The same for programs; why a check failed is a diagnostic of its own. */
    public static String json(String pipeline, CheckResult result) {
        Map<String, Object> json = Json.event("check", "pipeline", pipeline);
        json.put("name", result.check().name());
        json.put("passed", result.passed());
        json.put("milliseconds", result.took().toMillis());
        return Json.line(json);
    }
}
