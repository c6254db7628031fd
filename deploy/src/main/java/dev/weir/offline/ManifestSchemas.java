package dev.weir.offline;

import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.model.SchemaFormat;
import dev.weir.sql.analyze.Catalog.SchemaLookup;
import dev.weir.sql.analyze.Catalog.SubjectReference;
import dev.weir.sql.schema.FormatName;
import dev.weir.sql.type.SqlType;
import java.util.Optional;
import java.util.SortedMap;

/** Columns from the schemas that a manifest registers. The registry may hold others, so that none here doesn't mean none at all. */
public final class ManifestSchemas {
    /** The registry numbers schemas; nothing but the comparison with such a number reads it. */
    private static final int NOT_NUMBERED = 0;

    private final SortedMap<ResourceId, Resource> resources;

    public ManifestSchemas(SortedMap<ResourceId, Resource> resources) {
        this.resources = resources;
    }

    /** The columns that a statement without any takes from a subject. */
    public SchemaLookup find(SubjectReference reference) {
        if (reference.id().isPresent()) {
            return new SchemaLookup.Unknown("only the registry knows the schema with the id "
                    + reference.id().getAsInt());
        }
        return resources.get(ResourceId.schema(reference.subject())) instanceof Resource.Schema schema
                ? columns(schema, reference.format())
                : new SchemaLookup.Unknown("the manifest has no such schema under schemas:");
    }

    private static SchemaLookup columns(Resource.Schema schema, FormatName format) {
        if (schema.format() != SchemaFormat.AVRO || format != FormatName.AVRO) {
            return new SchemaLookup.Unknown("columns are read from Avro schemas only, and this one is "
                    + schema.format() + " for the format " + format);
        }
        Optional<SqlType> type = AvroColumns.type(schema.text());
        return type.<SchemaLookup>map(found -> new SchemaLookup.Found(found, NOT_NUMBERED))
                .orElseGet(() -> new SchemaLookup.Unknown("it holds something that ksqlDB has no type for"));
    }
}
