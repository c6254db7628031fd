package dev.weir.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.model.Sha256;
import dev.weir.plan.SavedPlans;
import java.util.List;
import java.util.Optional;

/**
 * Plan files: an indented JSON object with {@code weir_plan}, the version of this form, a {@code digest} of the rest, and the rest. The same plans are always the
 * same text. They hold no secrets, only references to them and fingerprints.
 */
public final class SavedPlanFile {
    private static final int FORM = 1;
    private static final String FORM_KEY = "weir_plan";
    private static final String DIGEST = "digest";

    private SavedPlanFile() {}

    public static String write(SavedPlans plans) {
        ObjectNode rest = Documents.MAPPER.valueToTree(plans);
        ObjectNode file = Documents.MAPPER.createObjectNode();
        file.put(FORM_KEY, FORM).put(DIGEST, digest(rest)).setAll(rest);
        return file.toPrettyString() + "\n";
    }

    /** @param name of the file, for people */
    public static Checked<Optional<SavedPlans>> read(String name, String text) {
        try {
            JsonNode file = Documents.MAPPER.readTree(text);
            if (!(file instanceof ObjectNode object) || !object.has(FORM_KEY)) {
                return problem(noPlan(name));
            }
            if (object.path(FORM_KEY).asInt() != FORM) {
                return problem(otherForm(name, object.path(FORM_KEY).asText()));
            }
            String digest = object.path(DIGEST).asText();
            object.remove(List.of(FORM_KEY, DIGEST));
            if (!digest.equals(digest(object))) {
                return problem(damaged(name));
            }
            return new Checked<>(Optional.of(Documents.MAPPER.treeToValue(object, SavedPlans.class)), List.of());
        } catch (JsonProcessingException e) {
            return problem(text.contains("\"" + FORM_KEY + "\"") ? damaged(name) : noPlan(name));
        }
    }

    /** Of the compact form, so that only the contents count. */
    private static String digest(JsonNode rest) {
        return Sha256.of(rest.toString());
    }

    private static Checked<Optional<SavedPlans>> problem(Diagnostic diagnostic) {
        return new Checked<>(Optional.empty(), List.of(diagnostic));
    }

    private static Diagnostic noPlan(String name) {
        return Diagnostic.error(
                "WEIR-RUN-151", "This is no saved plan", "`" + name + "` wasn't written by `weir plan -o FILE`.");
    }

    private static Diagnostic damaged(String name) {
        return Diagnostic.error(
                "WEIR-RUN-152",
                "A saved plan is damaged",
                "`" + name
                        + "` isn't what `weir plan -o FILE` wrote: it was cut off or edited. Nothing was changed. Plan again.");
    }

    private static Diagnostic otherForm(String name, String form) {
        return Diagnostic.error(
                "WEIR-RUN-153",
                "A saved plan is of another version of Weir",
                "`" + name + "` is of form " + form + ", and this Weir reads form " + FORM
                        + ". Carry it out with the Weir that made it, or plan again.");
    }
}
