package dev.weir.sandbox.server.statement;

import dev.weir.diagnostic.Suggestion;
import dev.weir.sandbox.server.entity.Entity;
import dev.weir.sandbox.server.entity.SourceEntity;
import dev.weir.sandbox.server.entity.SourceEntity.SourceInfo;
import dev.weir.sandbox.server.metastore.StoredSource;
import dev.weir.sql.ast.Describe;
import dev.weir.sql.ast.SourceKind;
import dev.weir.sql.schema.DataSource;
import java.util.List;

/** SHOW STREAMS, SHOW TABLES and DESCRIBE of sources. */
final class SourceStatements {
    private final Call call;

    SourceStatements(Call call) {
        this.call = call;
    }

    Entity list(SourceKind kind, boolean extended) {
        List<StoredSource> sources = call.world().now().sourcesOf(kind);
        if (extended) {
            return describeAll(kind, true);
        }
        List<SourceInfo> infos = sources.stream().map(SourceStatements::info).toList();
        return kind == SourceKind.STREAM
                ? new SourceEntity.Streams(call.text(), infos, List.of())
                : new SourceEntity.Tables(call.text(), infos, List.of());
    }

    Entity describeAll(SourceKind kind, boolean extended) {
        List<StoredSource> sources = call.world().now().sourcesOf(kind);
        SourceDescriptions.Described described = new SourceDescriptions(call.world()).describe(sources, extended);
        return new SourceEntity.Descriptions(call.text(), described.descriptions(), described.warnings());
    }

    Entity describe(Describe.Subject.OfSource subject) {
        StoredSource source = find(subject.name().text());
        SourceDescriptions.Described described =
                new SourceDescriptions(call.world()).describe(List.of(source), subject.extended());
        return new SourceEntity.Description(
                call.text(), described.descriptions().get(0), described.warnings());
    }

    private StoredSource find(String name) {
        return call.world().now().source(name).orElseThrow(() -> {
            String hint = Suggestion.nearest(name, call.world().now().sources().keySet())
                    .map(near -> " Did you mean `" + near + "`? Names in backticks keep their case.")
                    .orElse("");
            return call.refused("There is no stream or table '" + name + "'." + hint);
        });
    }

    private static SourceInfo info(StoredSource stored) {
        DataSource source = stored.source();
        return new SourceInfo(
                source.kind().name(),
                source.name(),
                source.topic(),
                source.keyFormat().name().name(),
                source.valueFormat().name().name(),
                source.window().isPresent());
    }
}
