package dev.weir.sandbox.schema;

import java.util.Optional;

/**
 * The registry that schemas live in: a real one over REST, or one in memory for tests. Methods throw {@link RegistryException} where
 * it does not do what is asked.
 */
public interface SchemaRegistry {
    /** The id of the schema under the subject, registered if it wasn't there. */
    int register(String subject, SchemaText schema);

    Optional<RegisteredSchema> byId(int id);

    /** The newest schema of a subject. */
    Optional<RegisteredSchema> latest(String subject);

    /** Whether a subject has a schema of this id among its versions. */
    boolean contains(String subject, int id);

    /** Soft-deletes all versions; does nothing where there is no such subject. */
    void delete(String subject);

    default RegisteredSchema require(int id) {
        return byId(id).orElseThrow(() -> new RegistryException("The registry has no schema with the id " + id + "."));
    }
}
