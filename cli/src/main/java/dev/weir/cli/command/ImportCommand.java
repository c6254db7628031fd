package dev.weir.cli.command;

import dev.weir.cli.view.Activity;
import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.imports.Choice;
import dev.weir.imports.ImportedProject;
import dev.weir.imports.Importer;
import dev.weir.imports.TargetFacts;
import dev.weir.imports.Verification;
import dev.weir.plan.Planner;
import dev.weir.project.Project;
import dev.weir.session.Survey;
import dev.weir.session.TargetSession;
import dev.weir.target.TargetSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "import",
        description = {
            "Write a project from what runs on a target: manifest, SQL, connectors, schemas.",
            "Changes nothing on the target, unless --adopt says so. Secrets become references to environment variables.",
            "All files are written or none; files that are there are only written over with --force."
        },
        footer = {
            "  weir import -o shop                           all that runs on the sandbox, into the folder shop",
            "  weir import -t prod -o shop --adopt           from a target of weir.yaml, and take it over",
            "  weir import -t prod --pipeline orders \\",
            "      --include 'ORDERS.*' --exclude '.*_TEST'  some of it, into this project"
        })
final class ImportCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final TargetOptions target = new TargetOptions();

    @Mixin
    private final ImportOptions options = new ImportOptions();

    ImportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = options.folder(session);
        String pipeline = options.pipeline(folder);
        Choice choice = options.choice();
        if (target.isSandbox() && !new Sandboxes(session).isRunning()) {
            throw new CommandFailure(ImportProblems.sandboxDown());
        }
        boolean whole = imported(folder, pipeline, choice);
        if (options.adopt()) {
            return new Adoption(session, folder, target.target()).of(pipeline);
        }
        return whole ? ExitCode.DONE : ExitCode.FAILED;
    }

    /** Whether nothing is wrong with what was written. */
    private boolean imported(Path folder, String pipeline, Choice choice) throws IOException {
        Workspace workspace = Workspace.open(session).about(target.pipelines(List.of()));
        try (TargetSession opened = TargetAccess.open(session, workspace, target.target())) {
            Survey survey = survey(opened, pipeline);
            TargetFacts facts = facts(workspace, opened, survey);
            ImportedProject project = Importer.project(facts, choice, pipeline, !ImportFolder.hasProject(folder));
            refuse(folder, project);
            List<Diagnostic> problems = write(folder, project, survey);
            session.view().diagnostics(project.notes());
            session.view().diagnostics(problems);
            ImportReport report = new ImportReport(session, project, target.target());
            report.show();
            if (!options.adopt()) {
                report.next(shown(folder));
            }
            return problems.stream().noneMatch(Diagnostic::isError);
        }
    }

    /** As one would name it from here; empty for here. */
    private String shown(Path folder) {
        Path here = session.environment().directory().toAbsolutePath().normalize();
        return folder.startsWith(here) ? here.relativize(folder).toString() : folder.toString();
    }

    private Survey survey(TargetSession opened, String pipeline) {
        try (Activity activity = session.view().activity("looking at what runs on " + target.target())) {
            // Not a survey as for a plan: that leaves out the compatibility of subjects that the pipeline doesn't own
            // yet.
            return new Survey(opened.ledger(pipeline, activity::now), opened.inspect());
        }
    }

    private TargetFacts facts(Workspace workspace, TargetSession opened, Survey survey) {
        try (Activity unused = session.view().waiting("asking how the queries were started")) {
            return new TargetFacts(
                    target.target(),
                    workspace.settings(target.target()),
                    survey.live(),
                    survey.ledger().others(),
                    opened.ksqldb().queryProperties(),
                    opened.standardReplicas());
        }
    }

    /** Ends the command before anything is written. */
    private void refuse(Path folder, ImportedProject project) throws IOException {
        if (project.resources() == 0) {
            List<Diagnostic> all = new ArrayList<>(project.notes());
            all.add(ImportProblems.nothing(target.target(), options.filtered()));
            throw new CommandFailure(all);
        }
        SortedSet<Path> inTheWay = ImportFolder.inTheWay(folder, project);
        if (!options.force() && !inTheWay.isEmpty()) {
            throw new CommandFailure(ImportProblems.filesInTheWay(inTheWay));
        }
    }

    /** Writes the project, and gives back what is wrong with it. */
    private List<Diagnostic> write(Path folder, ImportedProject project, Survey survey) throws IOException {
        List<Diagnostic> problems = new ArrayList<>();
        SortedSet<Path> strangers = ImportFolder.strangers(folder, project);
        if (!strangers.isEmpty()) {
            problems.add(ImportProblems.strangers(strangers));
        }
        try (ImportFolder staged = ImportFolder.stage(folder, project)) {
            problems.addAll(verify(staged.staging(), project.pipeline(), survey));
            staged.moveIn();
        }
        if (!knowsTarget(folder)) {
            problems.add(ImportProblems.targetMissing(target.target(), folder.resolve("weir.yaml")));
        }
        return problems;
    }

    private boolean knowsTarget(Path folder) {
        return target.isSandbox()
                || Project.open(folder).value().targets().stream()
                        .map(TargetSettings::name)
                        .anyMatch(target.target()::equals);
    }

    /** Reads the project as a plan would, and plans it. */
    private List<Diagnostic> verify(Path staging, String pipeline, Survey survey) {
        try (Activity unused = session.view().waiting("checking what was imported")) {
            Checked<DesiredState> desired =
                    Project.open(staging).then(project -> project.pipeline(pipeline, target.target(), new TreeMap<>()));
            Planner planner = new Planner(target.target(), session.environment().version());
            return Verification.of(desired, planner, survey.ledger(), survey.live());
        }
    }
}
