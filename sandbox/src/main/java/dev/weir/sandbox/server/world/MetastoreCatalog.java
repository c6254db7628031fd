package dev.weir.sandbox.server.world;

import dev.weir.sandbox.schema.RegisteredSchema;
import dev.weir.sandbox.schema.RegistryException;
import dev.weir.sandbox.schema.SchemaRegistry;
import dev.weir.sandbox.schema.Schemas;
import dev.weir.sandbox.server.kafka.Topics;
import dev.weir.sandbox.server.metastore.Metastore;
import dev.weir.sandbox.server.metastore.StoredSource;
import dev.weir.sql.analyze.Catalog;
import dev.weir.sql.function.Functions;
import dev.weir.sql.schema.DataSource;
import dev.weir.sql.type.SqlType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What the checker may look up: this server's sources and types, its topics, and its registry. */
public final class MetastoreCatalog implements Catalog {
    private final Metastore metastore;
    private final Topics topics;
    private final SchemaRegistry subjects;
    private final Functions functions;

    MetastoreCatalog(Metastore metastore, Topics topics, SchemaRegistry subjects, Functions functions) {
        this.metastore = metastore;
        this.topics = topics;
        this.subjects = subjects;
        this.functions = functions;
    }

    @Override
    public Optional<DataSource> source(String name) {
        return metastore.source(name).map(StoredSource::source);
    }

    @Override
    public List<String> sourceNames() {
        return List.copyOf(metastore.sources().keySet());
    }

    @Override
    public Optional<SqlType> customType(String name) {
        return Optional.ofNullable(metastore.types().get(name));
    }

    @Override
    public List<String> customTypeNames() {
        return List.copyOf(metastore.types().keySet());
    }

    @Override
    public Functions functions() {
        return functions;
    }

    @Override
    public SchemaLookup schema(SubjectReference reference) {
        try {
            return find(reference)
                    .map(schema -> lookup(schema, reference.fullName()))
                    .orElseGet(SchemaLookup.Missing::new);
        } catch (RegistryException unable) {
            return new SchemaLookup.Unknown(String.valueOf(unable.getMessage()));
        }
    }

    @Override
    public OptionalInt partitions(String topic) {
        return topics.find(topic)
                .map(found -> OptionalInt.of(found.partitions()))
                .orElse(OptionalInt.empty());
    }

    private Optional<RegisteredSchema> find(SubjectReference reference) {
        if (reference.id().isPresent()) {
            return subjects.byId(reference.id().getAsInt());
        }
        return subjects.latest(reference.subject());
    }

    private static SchemaLookup lookup(RegisteredSchema schema, Optional<String> fullName) {
        return Schemas.type(schema.schema(), fullName)
                .<SchemaLookup>map(type -> new SchemaLookup.Found(type, schema.id()))
                .orElseGet(() -> new SchemaLookup.Unknown("the sandbox finds no SQL type for the "
                        + schema.schema().type() + " schema with id " + schema.id()));
    }
}
