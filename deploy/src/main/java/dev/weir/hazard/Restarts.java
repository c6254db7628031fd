package dev.weir.hazard;

import dev.weir.diff.Change;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.model.Strategy;
import dev.weir.sql.ast.InsertSelect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds the queries that end and start anew. */
final class Restarts {
    private static final List<String> START = List.of("auto.offset.reset", "ksql.streams.auto.offset.reset");

    private final Situation situation;
    private final SourceTopics topics;
    private final SortedSet<String> deleted;

    private Restarts(Situation situation) {
        this.situation = situation;
        this.topics = new SourceTopics(situation);
        this.deleted = situation.deletedTopics();
    }

    static List<Restart> of(Situation situation) {
        return new Restarts(situation).find();
    }

    private List<Restart> find() {
        List<Restart> found = new ArrayList<>();
        for (Change change : situation.changes()) {
            if (change instanceof Change.Rebuild rebuild
                    && Queries.of(rebuild.before().resource()).isPresent()) {
                restart(rebuild.resource(), rebuild.manner().strategy()).ifPresent(found::add);
            } else if (change instanceof Change.Create create && takesOver(create)) {
                restart(create.resource(), Strategy.RECREATE).ifPresent(found::add);
            }
        }
        return found;
    }

    /** An INSERT INTO query is named after what it does: one that is changed is another, which writes where the old one did. */
    private boolean takesOver(Change.Create create) {
        return create.resource() instanceof Resource.SqlObject object
                && object.statement() instanceof InsertSelect insert
                && situation.changes().stream().anyMatch(other -> ends(other, insert));
    }

    private static boolean ends(Change change, InsertSelect insert) {
        return change instanceof Change.Delete delete
                && delete.before().resource() instanceof Resource.SqlObject object
                && object.statement() instanceof InsertSelect earlier
                && earlier.target().equals(insert.target())
                && Queries.sources(earlier.query()).stream().anyMatch(Queries.sources(insert.query())::contains);
    }

    private Optional<Restart> restart(Resource resource, Strategy strategy) {
        if (!(resource instanceof Resource.SqlObject object)) {
            return Optional.empty();
        }
        return Queries.of(object).map(query -> {
            List<Input> inputs = Queries.sources(query).stream()
                    .map(source -> input(source, object.properties()))
                    .toList();
            String sink = topics.topic(Queries.sink(object).text());
            boolean stays = situation.live().exists(ResourceId.topic(sink)) && !deleted.contains(sink);
            return new Restart(object.id(), inputs, sink, stays, strategy);
        });
    }

    private Input input(String source, SortedMap<String, String> properties) {
        String topic = topics.topic(source);
        boolean table = topics.isTable(source);
        boolean missing = !situation.live().exists(ResourceId.topic(topic));
        boolean anew = deleted.contains(topic) || (missing && comesWithThePlan(source));
        return new Input(source, topic, table, fromBeginning(table, properties), anew);
    }

    private boolean comesWithThePlan(String source) {
        return situation.changes().stream()
                .map(Change::id)
                .filter(id -> id.kind() == ResourceKind.STREAM || id.kind() == ResourceKind.TABLE)
                .anyMatch(id -> id.name().equals(source) && !situation.live().exists(id));
    }

    /** Where nothing is said, streams are read from their ends and tables from their beginnings. */
    private static boolean fromBeginning(boolean table, SortedMap<String, String> properties) {
        SortedSet<String> said = new TreeSet<>();
        START.forEach(key -> Optional.ofNullable(properties.get(key)).ifPresent(said::add));
        return said.isEmpty() ? table : said.stream().anyMatch("earliest"::equalsIgnoreCase);
    }
}
