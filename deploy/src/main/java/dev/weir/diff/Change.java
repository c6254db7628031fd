package dev.weir.diff;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.weir.ledger.LedgerEntry;
import dev.weir.model.Place;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import java.util.List;
import java.util.Optional;

/**
 * What happens to one resource. Every resource of the pipeline and of its ledger has exactly one.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "change")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Change.Create.class, name = "create"),
    @JsonSubTypes.Type(value = Change.Keep.class, name = "keep"),
    @JsonSubTypes.Type(value = Change.ReplaceInPlace.class, name = "replace"),
    @JsonSubTypes.Type(value = Change.Alter.class, name = "alter"),
    @JsonSubTypes.Type(value = Change.Rebuild.class, name = "rebuild"),
    @JsonSubTypes.Type(value = Change.Delete.class, name = "delete")
})
public sealed interface Change {
    ResourceId id();

    /**
     * It doesn't exist and will.
     *
     * @param note what is unusual about it, such as that it was there and somebody removed it
     */
    record Create(Resource resource, Optional<String> note) implements Change {
        @Override
        public ResourceId id() {
            return resource.id();
        }
    }

    /**
     * It exists as wanted.
     *
     * @param adopted it isn't in the ledger as applied yet, and will be
     * @param note why it is adopted
     */
    record Keep(Resource resource, boolean adopted, Optional<String> note) implements Change {
        @Override
        public ResourceId id() {
            return resource.id();
        }
    }

    /**
     * It is changed without being removed first: a topic's or connector's settings, a further version of a schema, a data file sent again, a stream or table by
     * CREATE OR REPLACE.
     *
     * @param reason what differs
     * @param cause where what changed is written
     */
    record ReplaceInPlace(Resource resource, LedgerEntry before, String reason, Optional<Place> cause)
            implements Change {
        @Override
        public ResourceId id() {
            return resource.id();
        }
    }

    /**
     * A stream or table over a topic gets further columns, by ALTER … ADD COLUMN.
     *
     * @param reason what differs
     * @param cause where what changed is written
     */
    record Alter(Resource resource, LedgerEntry before, String reason, Optional<Place> cause) implements Change {
        @Override
        public ResourceId id() {
            return resource.id();
        }
    }

    /**
     * It is removed and created again, together with everything that reads it.
     *
     * @param reason what differs, and the rule that rules out anything less
     * @param cause where that stands to which the rule applies, or what changed
     * @param downstream what is rebuilt because of it, nearest first
     * @param manner how; unless it is {@link Manner.Recreate}, {@code before} may have another name
     */
    record Rebuild(
            Resource resource,
            LedgerEntry before,
            String reason,
            Optional<Place> cause,
            List<ResourceId> downstream,
            Manner manner)
            implements Change {
        public Rebuild {
            downstream = List.copyOf(downstream);
        }

        /** Dropped first, then created again. */
        public Rebuild(
                Resource resource,
                LedgerEntry before,
                String reason,
                Optional<Place> cause,
                List<ResourceId> downstream) {
            this(resource, before, reason, cause, downstream, new Manner.Recreate());
        }

        /** Whether it doesn't exist for a while. */
        @JsonIgnore
        public boolean drops() {
            return manner instanceof Manner.Recreate;
        }

        @Override
        public ResourceId id() {
            return resource.id();
        }
    }

    /** The pipeline owns it and doesn't want it any longer. */
    record Delete(LedgerEntry before, String reason) implements Change {

        /** @param because why it isn't wanted any longer; what stays on the target all the same is added */
        public static Delete because(String because, LedgerEntry before) {
            return new Delete(before, because + remains(before));
        }

        private static String remains(LedgerEntry before) {
            return switch (before.id().kind()) {
                case DATA, ROW -> "; its records go with their topic";
                case TOPIC -> before.createdTopics().isEmpty() ? "; it was there before, and stays" : "";
                case SCHEMA, CONNECTOR, TYPE, STREAM, TABLE, QUERY, FLINK, TABLEFLOW -> "";
            };
        }

        @Override
        public ResourceId id() {
            return before.id();
        }
    }
}
