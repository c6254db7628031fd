package dev.weir.bluegreen;

import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.model.Resource;
import dev.weir.model.Resource.SqlObject;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.sql.ast.CreateAsSelect;
import dev.weir.sql.ast.InsertSelect;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/** Whether a second version can exist beside the first: each must write into a topic of its own, and read all that the first one read. */
final class Buildable {
    private static final String START = "auto.offset.reset";

    private final DesiredState written;
    private final SortedSet<ResourceId> rebuilt;

    Buildable(DesiredState written, SortedSet<ResourceId> rebuilt) {
        this.written = written;
        this.rebuilt = rebuilt;
    }

    List<Diagnostic> obstacles() {
        List<Diagnostic> found = new ArrayList<>();
        for (ResourceId id : rebuilt) {
            if (written.resources().get(id) instanceof SqlObject object) {
                obstacles(object, found);
            }
        }
        written.resources().values().forEach(resource -> {
            if (resource instanceof Resource.Row row
                    && hasOwnTopic(row.statement().target().text())) {
                found.add(BuildProblems.rows(row, written));
            }
            if (isOfOthers(resource)) {
                written.dependencies().dependenciesOf(resource.id()).stream()
                        .filter(rebuilt::contains)
                        .forEach(read -> found.add(BuildProblems.readByOthers(resource.id(), read, written)));
            }
        });
        return found;
    }

    private static boolean isOfOthers(Resource resource) {
        return resource instanceof Resource.FlinkStatement || resource instanceof Resource.Tableflow;
    }

    private void obstacles(SqlObject object, List<Diagnostic> found) {
        if (object.statement() instanceof InsertSelect insert
                && !hasOwnTopic(insert.target().text())) {
            found.add(BuildProblems.sameTopic(object.id(), insert.target().text(), written));
        }
        boolean query = object.statement() instanceof InsertSelect || object.statement() instanceof CreateAsSelect;
        if (query && !fromEarliest(object)) {
            found.add(BuildProblems.startsAtTheEnd(object.id(), written));
        }
    }

    private boolean hasOwnTopic(String source) {
        return rebuilt.stream()
                .filter(id -> id.kind() == ResourceKind.STREAM || id.kind() == ResourceKind.TABLE)
                .filter(id -> id.name().equals(source))
                .anyMatch(id -> written.resources().get(id) instanceof SqlObject object
                        && object.statement() instanceof CreateAsSelect);
    }

    private static boolean fromEarliest(SqlObject object) {
        return object.properties().entrySet().stream()
                .anyMatch(property ->
                        property.getKey().endsWith(START) && property.getValue().equalsIgnoreCase("earliest"));
    }
}
