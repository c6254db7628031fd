package dev.weir.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.weir.ledger.LedgerEntry;
import dev.weir.model.Place;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One thing to do.
 *
 * @param number from 1, in an order in which everything can be done one after the other
 * @param entry CREATE, REPLACE, ADOPT: what the ledger will hold, before the server's answer; DROP, FORGET: what it holds
 * @param topics DROP: the topics to delete along with it
 * @param after numbers of the steps that must be done before; all smaller than this one
 * @param awaits CREATE: topics and subjects that must exist before and come into being on their own, such as with a connector's first record
 * @param place the text that caused it; empty for what is no longer in the manifest
 */
public record Step(
        int number,
        Action action,
        LedgerEntry entry,
        List<String> topics,
        List<Integer> after,
        List<ResourceId> awaits,
        Optional<Place> place) {

    public Step {
        topics = List.copyOf(topics);
        after = List.copyOf(after);
        awaits = List.copyOf(awaits);
    }

    /** What is done. Every action can be repeated after it was interrupted. */
    public enum Action {
        /** Create the resource; the ledger holds the intention first and the answer after. */
        CREATE,
        /** Change the resource where it is; see {@link dev.weir.diff.Change.ReplaceInPlace}. */
        REPLACE,
        /** Add columns to a stream or table; those that it has by then are left out. */
        ALTER,
        /** Let a query go on where another one stops; the entry holds the {@link dev.weir.ledger.Handover}. */
        CONTINUE,
        /** Wait until a second version has read what is there; {@code awaits} holds the streams and tables that it reads. */
        CATCH_UP,
        /** Write into the ledger that a second version serves. From then on there is no way back. */
        SWITCH,
        /** Remove the resource from the target, then from the ledger. It may be gone already. */
        DROP,
        /** Write a resource that exists into the ledger. */
        ADOPT,
        /** Remove an entry from the ledger, and nothing from the target. */
        FORGET
    }

    /** Which steps may run at the same time. */
    public enum Lane {
        /** ksqlDB statements: a server that gets two at once answers all but one with errors. */
        SERIAL,
        PARALLEL
    }

    @JsonIgnore
    public ResourceId id() {
        return entry.id();
    }

    /** What a DROP takes from Kafka: the topics that go along, or the one that it is about. */
    @JsonIgnore
    public List<String> deletedTopics() {
        if (action != Action.DROP) {
            return List.of();
        }
        return Stream.concat(
                        Stream.of(id())
                                .filter(id -> id.kind() == ResourceKind.TOPIC)
                                .map(ResourceId::name),
                        topics.stream())
                .distinct()
                .toList();
    }

    @JsonIgnore
    public Lane lane() {
        return id().kind().ofKsqlDb() ? Lane.SERIAL : Lane.PARALLEL;
    }
}
