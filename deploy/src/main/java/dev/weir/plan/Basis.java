package dev.weir.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerState;
import dev.weir.live.LiveState;
import dev.weir.live.Observed;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.model.Sha256;
import dev.weir.sql.format.Formatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a plan was made from: of the ledger and of the live state a digest of every resource that the plan is about, so that it can be told later which of
 * them moved.
 */
public record Basis(SortedMap<ResourceId, Digests> resources) {
    /** Of a plan that is about nothing. */
    public static final Basis NONE = new Basis(new TreeMap<>());

    private static final int LENGTH = 16;

    public Basis {
        resources = Collections.unmodifiableSortedMap(new TreeMap<>(resources));
    }

    /** Empty where there was nothing. */
    public record Digests(Optional<String> ledger, Optional<String> live) {}

    static Basis of(SortedSet<ResourceId> about, LedgerState ledger, LiveState live) {
        SortedMap<ResourceId, Digests> digests = new TreeMap<>();
        for (ResourceId id : about) {
            Optional<String> entry = ledger.find(id).map(Basis::text).map(Basis::digest);
            Optional<String> observed = live.find(id).map(Observed::definition).map(Basis::digest);
            digests.put(id, new Digests(entry, observed));
        }
        return new Basis(digests);
    }

    /** One digest of all of it. */
    @JsonIgnore
    public String fingerprint() {
        return digest(resources.toString());
    }

    /** What is different by now, in sentences' form such as {@code stream RATINGS was changed on the target}; nothing while the plan still fits. */
    public List<String> movedUntil(LedgerState ledger, LiveState live) {
        SortedSet<ResourceId> about = new TreeSet<>(resources.keySet());
        about.addAll(ledger.entries().keySet());
        Basis now = of(about, ledger, live);
        List<String> moved = new ArrayList<>();
        for (ResourceId id : about) {
            Digests then = resources.getOrDefault(id, new Digests(Optional.empty(), Optional.empty()));
            Digests today = Optional.ofNullable(now.resources.get(id)).orElseThrow();
            fate(then.ledger(), today.ledger(), "entered into", "taken out of")
                    .ifPresent(fate -> moved.add(id + " was " + fate + " the ledger"));
            if (resources.containsKey(id)) {
                fate(then.live(), today.live(), "created on", "removed from")
                        .ifPresent(fate -> moved.add(id + " was " + fate + " the target"));
            }
        }
        return moved;
    }

    private static Optional<String> fate(Optional<String> then, Optional<String> now, String come, String gone) {
        if (then.equals(now)) {
            return Optional.empty();
        }
        if (then.isEmpty()) {
            return Optional.of(come);
        }
        return Optional.of(now.isEmpty() ? gone : "changed " + (come.endsWith("into") ? "in" : "on"));
    }

    /** Without places: where a statement was written doesn't matter. */
    private static String text(LedgerEntry entry) {
        String resource = entry.resource() instanceof Resource.SqlObject object
                ? Formatter.format(object.statement()) + object.properties()
                : entry.id().kind() == ResourceKind.ROW ? "" : entry.resource().toString();
        return entry.state() + " " + resource + " " + entry.dependsOn() + " " + entry.createdTopics();
    }

    private static String digest(String text) {
        return Sha256.of(text).substring(0, LENGTH);
    }
}
