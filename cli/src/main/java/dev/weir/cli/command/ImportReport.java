package dev.weir.cli.command;

import dev.weir.cli.render.Role;
import dev.weir.cli.render.Table;
import dev.weir.cli.render.Table.Cell;
import dev.weir.cli.render.Text;
import dev.weir.imports.ImportedProject;
import java.util.List;

/** What an import has written, and what comes next. */
final class ImportReport {
    private final Session session;
    private final ImportedProject project;
    private final String target;

    ImportReport(Session session, ImportedProject project, String target) {
        this.session = session;
        this.project = project;
        this.target = target;
    }

    void show() {
        session.view().table(files());
        if (!project.needed().isEmpty()) {
            session.view().heading("Values that are in no file; set them in the environment before an apply");
            session.view().table(needed());
        }
        String things = project.resources() + (project.resources() == 1 ? " thing" : " things");
        session.view()
                .outcome(Text.of(Role.GOOD, "Imported: ")
                        .add(things + " from " + target + ", as the pipeline " + project.pipeline() + "."));
    }

    void next(String folder) {
        String command = "weir plan " + project.pipeline() + (folder.isEmpty() ? "" : " -C " + folder)
                + (target.equals(TargetOptions.SANDBOX) ? "" : " -t " + target);
        session.view().say("`" + command + "` shows that all of it is there; an apply takes it over.");
    }

    private Table files() {
        List<List<Cell>> rows = project.files().stream()
                .map(file -> List.of(Cell.of(file.path()), Cell.of(file.holds())))
                .toList();
        return new Table("imported_file", List.of("file", "holds"), rows);
    }

    private Table needed() {
        List<List<Cell>> rows = project.needed().stream()
                .map(value -> List.of(
                        new Cell(value.variable(), Role.STRONG),
                        Cell.of(value.owner()),
                        Cell.of(value.setting()),
                        Cell.of(value.value().orElse(""))))
                .toList();
        return new Table("needed_value", List.of("variable", "owner", "setting", "value"), rows);
    }
}
