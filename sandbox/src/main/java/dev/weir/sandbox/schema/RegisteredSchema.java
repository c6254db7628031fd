package dev.weir.sandbox.schema;

/** A schema under the id that the registry gave it. */
public record RegisteredSchema(int id, SchemaText schema) {}
