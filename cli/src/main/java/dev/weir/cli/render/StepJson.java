package dev.weir.cli.render;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.plan.Step;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** The steps of an execution as events. */
public final class StepJson {
    private StepJson() {}

    public static Map<String, Object> started(Step step) {
        return event("step_started", step);
    }

    public static Map<String, Object> done(Step step, Duration took) {
        Map<String, Object> event = event("step_done", step);
        event.put("milliseconds", took.toMillis());
        return event;
    }

    /** The diagnostic itself comes with the others at the end. */
    public static Map<String, Object> failed(Step step, Diagnostic diagnostic, Duration took) {
        Map<String, Object> event = event("step_failed", step);
        event.put("milliseconds", took.toMillis());
        event.put("code", diagnostic.code());
        return event;
    }

    private static Map<String, Object> event(String type, Step step) {
        Map<String, Object> event = Json.event(type, "resource", step.id().key());
        event.put("action", step.action().name().toLowerCase(Locale.ROOT));
        return event;
    }
}
