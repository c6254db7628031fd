package dev.weir.cli.command;

import dev.weir.cli.view.Activity;
import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.project.PipelineFile;
import dev.weir.project.Project;
import dev.weir.target.TargetSettings;
import dev.weir.terraform.Terraform;
import dev.weir.terraform.TerraformOutputs;
import dev.weir.terraform.TerraformPlace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What Terraform has made for the targets that a command works on. Each place is asked once. Where each pipeline has a place of its own, a command can
 * open the target for one pipeline only.
 */
final class TerraformAccess {
    private final Session session;
    private final Project project;
    private final Terraform terraform;
    private final Map<TerraformPlace, TerraformOutputs> asked = new HashMap<>();
    private List<String> pipelines = List.of();
    private TerraformOutputs opened = TerraformOutputs.NONE;

    TerraformAccess(Session session, Project project) {
        this.session = session;
        this.project = project;
        this.terraform = new Terraform(session.environment().variables(), project.root());
    }

    /** @param names of the pipelines that the command is about; none for all */
    void about(List<String> names) {
        pipelines = List.copyOf(names);
    }

    /** What was made for the target. Ends the command if it can't be had. */
    TerraformOutputs outputs(TargetSettings target) {
        return TerraformPlace.of(target)
                .map(place -> outputs(chosen(place, target)))
                .orElse(TerraformOutputs.NONE);
    }

    /** The same for a pipeline, from a saved file only. */
    TerraformOutputs saved(Optional<TargetSettings> target, String pipeline) {
        return target.flatMap(TerraformPlace::of)
                .map(place -> session.orFail(terraform.saved(place.of(pipeline))))
                .orElse(TerraformOutputs.NONE);
    }

    /** Finds out what has to be known before the target can be. */
    void open(TargetSettings target) {
        opened = outputs(target);
    }

    /** Those of the target that was opened last. */
    TerraformOutputs opened() {
        return opened;
    }

    private TerraformPlace chosen(TerraformPlace place, TargetSettings target) {
        if (!place.perPipeline()) {
            return place;
        }
        List<String> chosen = pipelines.isEmpty() ? all() : pipelines;
        if (chosen.size() != 1) {
            throw new CommandFailure(Diagnostic.error(
                            "WEIR-CLI-090",
                            "Each pipeline has its own place on this target",
                            "The target `" + target.name() + "` takes its servers from the folder or file of Terraform"
                                    + " that each pipeline has, so a command can open it for one pipeline at a time.",
                            target.span())
                    .withHint("Name one pipeline, as in `weir plan ratings -t " + target.name() + "`; commands that"
                            + " aren't about pipelines take it with the target: `-t " + target.name() + ":ratings`."));
        }
        return place.of(chosen.get(0));
    }

    private List<String> all() {
        return project.pipelines().value().stream().map(PipelineFile::pipeline).toList();
    }

    private TerraformOutputs outputs(TerraformPlace place) {
        return asked.computeIfAbsent(place, this::ask);
    }

    private TerraformOutputs ask(TerraformPlace place) {
        Checked<TerraformOutputs> outputs;
        try (Activity activity = session.view().activity("looking at what Terraform has made")) {
            activity.now("reading its outputs");
            outputs = terraform.outputs(place);
        }
        return session.orFail(outputs);
    }
}
