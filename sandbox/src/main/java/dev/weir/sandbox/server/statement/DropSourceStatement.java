package dev.weir.sandbox.server.statement;

import dev.weir.sandbox.schema.RegistryException;
import dev.weir.sandbox.server.entity.Entity;
import dev.weir.sandbox.server.entity.Refusal;
import dev.weir.sandbox.server.kafka.TopicException;
import dev.weir.sandbox.server.metastore.Metastore;
import dev.weir.sandbox.server.metastore.StoredQuery;
import dev.weir.sandbox.server.metastore.StoredSource;
import dev.weir.sql.ast.DropSource;
import dev.weir.sql.ast.SourceKind;
import dev.weir.sql.schema.DataSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** DROP STREAM and DROP TABLE. */
final class DropSourceStatement {
    private final Call call;
    private final Metastore metastore;

    DropSourceStatement(Call call) {
        this.call = call;
        this.metastore = call.world().now();
    }

    Entity execute(DropSource drop) {
        String name = drop.name().text();
        Optional<StoredSource> source = metastore.source(name);
        if (source.isEmpty() && !drop.ifExists()) {
            throw call.refused(word(drop) + " " + name + " does not exist.");
        }
        source.ifPresent(found -> check(drop, found));
        if (drop.deleteTopic()) {
            source.ifPresent(this::deleteTopic);
        }
        return call.submit(commandId(drop), text(drop), text(drop));
    }

    private void check(DropSource drop, StoredSource source) {
        String name = source.name();
        if (source.source().kind() != drop.kind()) {
            throw call.refused(
                    name + " is a " + source.source().kind() + ", but the statement is DROP " + drop.kind() + ".");
        }
        List<String> readers = inserting(metastore.readersOf(name));
        List<String> writers = inserting(metastore.writersOf(name));
        if (!readers.isEmpty() || !writers.isEmpty()) {
            throw call.refused("Cannot drop " + name + ".\nThese queries read it: " + readers
                    + ".\nThese queries write into it: " + writers + ".\nTerminate them first.");
        }
        List<String> dependents = metastore.dependentsOf(name);
        if (!dependents.isEmpty()) {
            throw call.refused("Cannot drop " + name + ".\nThese streams and tables read it: " + dependents
                    + ".\nDrop them first.");
        }
    }

    /** The topic goes before the command is written, as in ksqlDB: a failure leaves the source, not a topic that nobody knows of. */
    private void deleteTopic(StoredSource stored) {
        DataSource source = stored.source();
        if (source.readOnly()) {
            throw call.refused(
                    "The topic of " + source.name() + " belongs to somebody else: CREATE SOURCE only reads it.");
        }
        List<String> others = metastore.sharingTopicWith(stored);
        if (!others.isEmpty()) {
            throw call.failed("The topic " + source.topic() + " cannot be deleted: " + others + " use it too.");
        }
        try {
            call.world().topics().delete(source.topic());
            deleteSubject(source.keyFormat().name().infersSchemas(), source.topic() + "-key");
            deleteSubject(source.valueFormat().name().infersSchemas(), source.topic() + "-value");
        } catch (TopicException | RegistryException unable) {
            throw Refusal.request(String.valueOf(unable.getMessage()));
        }
    }

    private void deleteSubject(boolean exists, String subject) {
        if (exists) {
            call.world().subjects().delete(subject);
        }
    }

    private static List<String> inserting(List<StoredQuery> queries) {
        return queries.stream()
                .filter(query -> query.origin() == StoredQuery.Origin.INSERT)
                .map(StoredQuery::id)
                .sorted()
                .toList();
    }

    /** A replay must not delete a topic again, which may have been made anew since. */
    private String text(DropSource drop) {
        if (!drop.deleteTopic()) {
            return call.text();
        }
        return Expansion.text(new DropSource(drop.origin(), drop.kind(), drop.ifExists(), drop.name(), false));
    }

    private static String commandId(DropSource drop) {
        return drop.kind().name().toLowerCase(Locale.ROOT) + "/" + drop.name().text() + "/drop";
    }

    private static String word(DropSource drop) {
        return drop.kind() == SourceKind.STREAM ? "Stream" : "Table";
    }
}
