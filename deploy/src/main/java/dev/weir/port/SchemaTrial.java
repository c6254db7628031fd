package dev.weir.port;

import dev.weir.model.Resource;

/** A Schema Registry as something that says whether it would take a schema, without taking it. Calls fail with {@link dev.weir.target.ServerException}. */
public interface SchemaTrial {
    SchemaVerdict judge(Resource.Schema schema);
}
