package dev.weir.sandbox.server.statement;

import dev.weir.sandbox.schema.RegistryException;
import dev.weir.sandbox.schema.Schemas;
import dev.weir.sandbox.server.entity.Entity;
import dev.weir.sql.analyze.Analyzed;
import dev.weir.sql.ast.CreateSource;
import dev.weir.sql.ast.SourceKind;
import dev.weir.sql.schema.DataSource;
import java.util.Locale;
import java.util.Optional;

/** CREATE STREAM and CREATE TABLE over a topic. */
final class CreateSourceStatement {
    private final Call call;

    CreateSourceStatement(Call call) {
        this.call = call;
    }

    Entity execute(CreateSource create) {
        ExistingSource existing =
                new ExistingSource(call, create.kind(), create.name().text());
        Optional<Entity> skipped = existing.skip(create.ifNotExists());
        if (skipped.isPresent()) {
            return skipped.get();
        }
        Analyzed.DefinedSource defined = (Analyzed.DefinedSource) call.analyze(create);
        DataSource source = defined.source();
        existing.check(create.orReplace(), source);
        new TopicKeeper(call).keep(defined.topic(), source);
        registerSchemas(create, source);
        String cleanupPolicy = TopicKeeper.policy(defined.topic(), source);
        return call.submit(
                commandId(create.kind(), create.name().text()),
                Expansion.text(Expansion.withColumns(create, source)),
                Expansion.text(Expansion.shown(create, source, cleanupPolicy)));
    }

    /** Columns that were written are registered; those that came from the registry are there already. */
    private void registerSchemas(CreateSource create, DataSource source) {
        if (create.elements().isEmpty()) {
            return;
        }
        try {
            Schemas.register(
                    call.world().subjects(),
                    source.topic(),
                    true,
                    source.keyFormat(),
                    source.schema().key());
            Schemas.register(
                    call.world().subjects(),
                    source.topic(),
                    false,
                    source.valueFormat(),
                    source.schema().value());
        } catch (RegistryException unable) {
            throw call.refused(String.valueOf(unable.getMessage()));
        }
    }

    static String commandId(SourceKind kind, String name) {
        return kind.name().toLowerCase(Locale.ROOT) + "/`" + name + "`/create";
    }
}
