package dev.weir.imports;

import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.sql.ast.CreateSource;
import dev.weir.sql.ast.SetProperty;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.ast.UnsetProperty;
import dev.weir.sql.format.Formatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The SQL files of a project: types, what lies over topics, and what queries make of it. Within a file each statement comes after what it needs. */
final class Scripts {
    private final String folder;
    private final String target;
    private final QueryProperties properties;

    /** @param folder that of the pipeline's statements, from the project's root */
    Scripts(String folder, String target, QueryProperties properties) {
        this.folder = folder;
        this.target = target;
        this.properties = properties;
    }

    List<ImportedFile> of(List<ImportedObject> objects) {
        List<ImportedFile> files = new ArrayList<>();
        add(files, "types", objects, Scripts::isType);
        add(files, "sources", objects, object -> object.statement() instanceof CreateSource);
        add(files, "queries", objects, object -> !isType(object) && !(object.statement() instanceof CreateSource));
        return files;
    }

    private static boolean isType(ImportedObject object) {
        return object.id().kind() == ResourceKind.TYPE;
    }

    private void add(
            List<ImportedFile> files, String name, List<ImportedObject> all, Predicate<ImportedObject> choice) {
        List<ImportedObject> objects = all.stream().filter(choice).toList();
        if (!objects.isEmpty()) {
            files.add(new ImportedFile(folder + "/" + name + ".sql", text(objects), Amounts.of(ids(objects))));
        }
    }

    private String text(List<ImportedObject> objects) {
        StringBuilder text = new StringBuilder("-- Imported from the target " + target + ".\n");
        boolean together = false;
        for (Statement statement : properties.script(objects)) {
            text.append(together ? "" : "\n")
                    .append(Formatter.format(statement))
                    .append(";\n");
            together = statement instanceof SetProperty || statement instanceof UnsetProperty;
        }
        return text.toString();
    }

    private static List<ResourceId> ids(List<ImportedObject> objects) {
        return objects.stream().map(ImportedObject::id).toList();
    }
}
