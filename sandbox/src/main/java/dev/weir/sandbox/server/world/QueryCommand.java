package dev.weir.sandbox.server.world;

import dev.weir.sandbox.server.command.Command;
import dev.weir.sandbox.server.entity.CommandStatus;
import dev.weir.sandbox.server.metastore.Metastore;
import dev.weir.sandbox.server.metastore.StoredQuery;
import dev.weir.sandbox.server.metastore.StoredSource;
import dev.weir.sql.analyze.Analyzed.PersistentQuery;
import dev.weir.sql.ast.QueryControl;
import dev.weir.sql.schema.DataSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What CREATE … AS, INSERT INTO … SELECT, TERMINATE, PAUSE and RESUME do. */
final class QueryCommand {
    private final World world;

    QueryCommand(World world) {
        this.world = world;
    }

    CommandStatus start(PersistentQuery query, Command command, long sequence) {
        StoredQuery.Origin origin = query.createsSink() ? StoredQuery.Origin.CREATE_AS : StoredQuery.Origin.INSERT;
        String id = id(query, sequence);
        StoredQuery stored = new StoredQuery(
                id, origin, command.shown(), sources(query), Optional.of(query), command.properties(), false);
        world.queries().start(stored);
        world.metastore().change(metastore -> with(metastore, stored, query, command));
        return CommandStatus.started(id);
    }

    CommandStatus control(QueryControl control) {
        List<String> ids = control.queryId()
                .map(name -> List.of(name.text().toUpperCase(Locale.ROOT)))
                .orElseGet(() -> List.copyOf(world.now().queries().keySet()));
        ids.forEach(id -> apply(control.action(), id));
        return CommandStatus.success(
                switch (control.action()) {
                    case TERMINATE -> "Query terminated.";
                    case PAUSE -> "Query paused.";
                    case RESUME -> "Query resumed.";
                });
    }

    private void apply(QueryControl.Action action, String id) {
        switch (action) {
            case TERMINATE -> {
                world.queries().terminate(id);
                world.metastore().change(metastore -> metastore.withoutQueries(List.of(id)));
            }
            case PAUSE -> {
                world.queries().pause(id);
                setPaused(id, true);
            }
            case RESUME -> {
                world.queries().resume(id);
                setPaused(id, false);
            }
        }
    }

    private void setPaused(String id, boolean paused) {
        world.metastore()
                .change(metastore -> metastore
                        .query(id)
                        .map(query -> metastore.with(query.withPaused(paused)))
                        .orElse(metastore));
    }

    private List<DataSource> sources(PersistentQuery query) {
        return query.sourceNames().stream()
                .map(world.now()::source)
                .flatMap(Optional::stream)
                .map(StoredSource::source)
                .toList();
    }

    private static Metastore with(Metastore metastore, StoredQuery query, PersistentQuery analyzed, Command command) {
        if (!analyzed.createsSink()) {
            return metastore.with(query);
        }
        StoredSource sink = new StoredSource(analyzed.sink(), List.of(command.shown()), analyzed.sourceNames());
        return metastore.with(sink).with(query);
    }

    /** A replaced query keeps its id, and with it its state. A new id ends in the place of its command, so that a replay gives it again. */
    private String id(PersistentQuery query, long sequence) {
        String sink = query.sink().name();
        if (!query.createsSink()) {
            return query.queryId().map(id -> id.toUpperCase(Locale.ROOT)).orElse("INSERTQUERY_" + number(sequence));
        }
        return world.now().queriesOf(sink).stream()
                .map(StoredQuery::id)
                .findFirst()
                .orElseGet(() -> (query.sink().isTable() ? "CTAS_" : "CSAS_") + sink + "_" + number(sequence));
    }

    /** A query's number is the place behind the command before its own. */
    static long number(long sequence) {
        return Math.max(0, sequence - 1);
    }
}
