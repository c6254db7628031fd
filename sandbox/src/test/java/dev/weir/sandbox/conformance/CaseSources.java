package dev.weir.sandbox.conformance;

import dev.weir.sandbox.schema.RegisteredSchema;
import dev.weir.sandbox.schema.SchemaRegistry;
import dev.weir.sandbox.schema.Schemas;
import dev.weir.sandbox.serde.Formats;
import dev.weir.sql.analyze.Catalog;
import dev.weir.sql.schema.DataSource;
import java.util.Optional;

/** What the statements of a case have declared, as far as one must know it to write and read its records. */
interface CaseSources {
    Catalog catalog();

    Formats formats();

    SchemaRegistry registry();

    /** The columns that the registry has for a topic. */
    default Catalog.SchemaLookup lookup(Catalog.SubjectReference reference) {
        Optional<RegisteredSchema> found = reference.id().isPresent()
                ? registry().byId(reference.id().getAsInt())
                : registry().latest(reference.subject());
        return found.flatMap(schema -> lookup(schema, reference.fullName()))
                .orElseGet(Catalog.SchemaLookup.Missing::new);
    }

    private static Optional<Catalog.SchemaLookup> lookup(RegisteredSchema schema, Optional<String> fullName) {
        return Schemas.type(schema.schema(), fullName).map(type -> new Catalog.SchemaLookup.Found(type, schema.id()));
    }

    /** The source that a topic was declared for. */
    default Optional<DataSource> sourceOf(String topic) {
        return catalog().sourceNames().stream()
                .map(name -> catalog().source(name).orElseThrow())
                .filter(source -> source.topic().equals(topic))
                .findFirst();
    }
}
