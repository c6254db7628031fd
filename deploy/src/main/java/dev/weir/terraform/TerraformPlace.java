package dev.weir.terraform;

import dev.weir.target.Setting;
import dev.weir.target.TargetSettings;
import java.util.Optional;

/**
 * Where a target's {@code terraform} says that its outputs are. Paths are as written, relative to the project's folder.
 *
 * @param directory of a configuration, in which Terraform is asked
 * @param file with a saved answer of {@code terraform output -json}; read where there is no directory, or nobody is to be asked
 */
public record TerraformPlace(Optional<Setting> directory, Optional<Setting> file) {
    private static final String PIPELINE = "${pipeline}";

    /** Empty where the target has nothing to do with Terraform. */
    public static Optional<TerraformPlace> of(TargetSettings target) {
        Optional<Setting> plain = target.setting("terraform");
        Optional<Setting> directory =
                target.setting("terraform.directory").or(() -> plain.filter(setting -> !isFile(setting)));
        Optional<Setting> file = target.setting("terraform.outputs").or(() -> plain.filter(TerraformPlace::isFile));
        return directory.isEmpty() && file.isEmpty()
                ? Optional.empty()
                : Optional.of(new TerraformPlace(directory, file));
    }

    /** Whether each pipeline has a place of its own. */
    public boolean perPipeline() {
        return directory.filter(TerraformPlace::namesPipeline).isPresent()
                || file.filter(TerraformPlace::namesPipeline).isPresent();
    }

    /** That of one pipeline. */
    public TerraformPlace of(String pipeline) {
        return new TerraformPlace(
                directory.map(setting -> replaced(setting, pipeline)),
                file.map(setting -> replaced(setting, pipeline)));
    }

    private static boolean isFile(Setting setting) {
        return setting.value().endsWith(".json");
    }

    private static boolean namesPipeline(Setting setting) {
        return setting.value().contains(PIPELINE);
    }

    private static Setting replaced(Setting setting, String pipeline) {
        return new Setting(setting.key(), setting.value().replace(PIPELINE, pipeline), setting.span());
    }
}
