package dev.weir.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.weir.model.ResourceId;
import java.util.Locale;

/** A statement that a server couldn't be asked about before the plan is carried out. */
public record Unvalidated(ResourceId resource, Reason reason) {

    /** Why it couldn't. What builds on such a statement has the same reason. */
    public enum Reason {
        /** Its topic, or the schema of its records, comes into being with a connector's first record. */
        CONNECTOR("waits for a connector's first record", "wait for a connector's first record"),
        /** Its columns come from a schema that the plan registers. */
        SCHEMA("needs a schema that is registered first", "need a schema that is registered first"),
        /** It only reads a topic, which the plan creates; or it builds on a topic whose settings the plan changes. */
        TOPIC("needs a topic that is created or changed first", "need a topic that is created or changed first"),
        /** The server refuses, or may refuse, what it builds on; or its patience with questions was at an end. */
        OPEN("could not be asked about", "could not be asked about");

        private final String one;
        private final String many;

        Reason(String one, String many) {
            this.one = one;
            this.many = many;
        }

        /** A sentence about a number of statements: {@code 2 wait for a connector's first record}. */
        public String of(long statements) {
            return statements + " " + (statements == 1 ? one : many);
        }

        /** How JSON writes it. */
        @JsonIgnore
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
