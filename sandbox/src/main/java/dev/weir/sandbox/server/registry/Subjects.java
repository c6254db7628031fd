package dev.weir.sandbox.server.registry;

import java.util.Optional;

/** The subjects of the registry. Methods throw {@link RegistryException} where it does not do what is asked. */
public interface Subjects {
    /** The newest schema of a subject. */
    Optional<RegisteredSchema> latest(String subject);

    Optional<RegisteredSchema> byId(int id);

    /** Whether a subject has a schema of this id among its versions. */
    boolean contains(String subject, int id);

    void register(String subject, String type, String schema);

    /** Soft-deletes all versions; does nothing where there is no such subject. */
    void delete(String subject);

    /** @param type AVRO, JSON or PROTOBUF */
    record RegisteredSchema(int id, String type, String text) {}
}
