package dev.weir.sandbox.serde;

import java.util.Optional;

/** The registry that AVRO's schemas live in: a real one over REST, or one in memory for tests. */
public interface SchemaRegistry {
    /** The id of the schema under the subject, registered if it wasn't there. */
    int register(String subject, RegisteredSchema schema);

    RegisteredSchema byId(int id);

    Optional<RegisteredSchema> latest(String subject);

    /**
     * A schema as the registry keeps it.
     *
     * @param type AVRO, JSON or PROTOBUF
     */
    record RegisteredSchema(String type, String text) {
        public static RegisteredSchema avro(String text) {
            return new RegisteredSchema("AVRO", text);
        }
    }
}
