package dev.weir.manifest;

import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.source.SourceText;
import dev.weir.target.Setting;
import dev.weir.target.TargetSettings;
import java.util.ArrayList;
import java.util.List;

/** Reads the targets of weir.yaml. Which settings a target has is checked where they are used. */
public final class TargetsReader {
    private final List<Setting> settings = new ArrayList<>();

    private TargetsReader() {}

    /** In the order of the file. */
    public static Checked<List<TargetSettings>> read(SourceText text) {
        Checked<Yaml> document = YamlReader.read(text);
        List<Diagnostic> diagnostics = new ArrayList<>(document.diagnostics());
        if (document.ok()) {
            diagnostics.addAll(ShapeCheck.check(document.value(), Shapes.PROJECT));
        }
        List<TargetSettings> targets = new ArrayList<>();
        for (Yaml.Entry entry : Document.of(document.value()).child("targets").entries()) {
            TargetsReader reader = new TargetsReader();
            reader.flatten("", Document.of(entry.value()));
            targets.add(new TargetSettings(entry.key().text(), entry.key().span(), reader.settings));
        }
        return new Checked<>(targets, diagnostics);
    }

    private void flatten(String prefix, Document document) {
        for (Yaml.Entry entry : document.entries()) {
            String key = prefix + entry.key().text();
            if (entry.value() instanceof Yaml.Scalar scalar) {
                settings.add(new Setting(key, scalar.text(), scalar.span()));
            } else if (entry.value() instanceof Yaml.Mapping mapping) {
                flatten(key + ".", new Document(mapping));
            } else {
                settings.add(new Setting(key, "", entry.key().span()));
            }
        }
    }
}
