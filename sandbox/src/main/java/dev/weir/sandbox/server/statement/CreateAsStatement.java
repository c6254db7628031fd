package dev.weir.sandbox.server.statement;

import dev.weir.sandbox.schema.RegistryException;
import dev.weir.sandbox.schema.Schemas;
import dev.weir.sandbox.server.entity.Entity;
import dev.weir.sandbox.server.entity.Refusal;
import dev.weir.sandbox.server.metastore.StoredQuery;
import dev.weir.sql.analyze.Analyzed.PersistentQuery;
import dev.weir.sql.ast.CreateAsSelect;
import dev.weir.sql.schema.DataSource;
import dev.weir.sql.upgrade.QueryUpgrade;
import java.util.List;
import java.util.Optional;

/** CREATE STREAM and CREATE TABLE … AS SELECT. */
final class CreateAsStatement {
    private final Call call;

    CreateAsStatement(Call call) {
        this.call = call;
    }

    Entity execute(CreateAsSelect create) {
        ExistingSource existing =
                new ExistingSource(call, create.kind(), create.name().text());
        Optional<Entity> skipped = existing.skip(create.ifNotExists());
        if (skipped.isPresent()) {
            return skipped.get();
        }
        PersistentQuery query = (PersistentQuery) call.analyze(create);
        SinkTopic topic = new TopicKeeper(call).settle(query);
        checkWriters(create, query);
        new TopicKeeper(call).keep(topic);
        existing.check(create.orReplace(), query.sink());
        checkUpgrade(query);
        registerSchemas(query.sink());
        return call.submit(
                CreateSourceStatement.commandId(create.kind(), create.name().text()),
                Expansion.text(create),
                Expansion.text(Expansion.shown(create, topic)));
    }

    /** A new query can take the place of one old one only. */
    private void checkWriters(CreateAsSelect create, PersistentQuery query) {
        List<String> writers = call.world().now().writersOf(query.sink().name()).stream()
                .map(StoredQuery::id)
                .toList();
        if (create.orReplace() && writers.size() > 1) {
            throw call.refused("'" + query.sink().name() + "' cannot be replaced: several queries write into it: "
                    + writers + ". Terminate all but its own first.");
        }
    }

    private void checkUpgrade(PersistentQuery query) {
        call.world().now().writersOf(query.sink().name()).stream()
                .findFirst()
                .flatMap(StoredQuery::query)
                .flatMap(old -> QueryUpgrade.obstacle(old.plan(), query.plan()))
                .ifPresent(obstacle -> {
                    throw Refusal.request("The query of '" + query.sink().name() + "' cannot be replaced: "
                            + obstacle.reason() + ". Drop the stream or table and create it again.");
                });
    }

    private void registerSchemas(DataSource sink) {
        try {
            Schemas.register(
                    call.world().subjects(),
                    sink.topic(),
                    true,
                    sink.keyFormat(),
                    sink.schema().key());
            Schemas.register(
                    call.world().subjects(),
                    sink.topic(),
                    false,
                    sink.valueFormat(),
                    sink.schema().value());
        } catch (RegistryException unable) {
            throw call.refused(String.valueOf(unable.getMessage()));
        }
    }
}
