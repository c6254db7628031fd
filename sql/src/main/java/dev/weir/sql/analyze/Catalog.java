package dev.weir.sql.analyze;

import dev.weir.sql.function.Functions;
import dev.weir.sql.schema.DataSource;
import dev.weir.sql.schema.FormatName;
import dev.weir.sql.type.SqlType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a statement may refer to: a server's metastore, or what the statements before it have made. */
public interface Catalog {
    Optional<DataSource> source(String name);

    /** The names of all sources, for "did you mean". */
    List<String> sourceNames();

    Optional<SqlType> customType(String name);

    List<String> customTypeNames();

    Functions functions();

    /** The schema of a topic's keys or values in the schema registry. */
    SchemaLookup schema(SubjectReference subject);

    /** How many partitions a topic has, where that is known. */
    OptionalInt partitions(String topic);

    /** @param id the schema's id where a statement names one, instead of the newest of the subject */
    record SubjectReference(String topic, boolean key, FormatName format, OptionalInt id, Optional<String> fullName) {
        /** As in the registry: {@code ratings-value}. */
        public String subject() {
            return topic + (key ? "-key" : "-value");
        }
    }

    /** What came of looking for a schema. */
    sealed interface SchemaLookup {
        /** @param type a STRUCT, whose fields become columns, or anything else, which becomes a single one */
        record Found(SqlType type, int id) implements SchemaLookup {}

        record Missing() implements SchemaLookup {}

        /** Nobody can say here, as where no registry is connected; {@code reason} completes "because …". */
        record Unknown(String reason) implements SchemaLookup {}
    }
}
