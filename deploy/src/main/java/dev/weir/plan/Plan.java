package dev.weir.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.weir.diff.Change;
import dev.weir.drift.Drift;
import dev.weir.hazard.Hazard;
import dev.weir.model.HazardCode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What will be done to one target for one pipeline.
 *
 * @param drift what was changed by hand since the last apply: for people to know before they agree
 * @param changes what happens to every resource, in the order of the graph: for people to read
 * @param hazards what that costs: for people to approve, each once
 * @param steps how it is done: the only thing that is executed
 * @param validation what the server said to the statements; empty if it wasn't asked
 */
public record Plan(
        Header header,
        List<Drift> drift,
        List<Change> changes,
        List<Hazard> hazards,
        List<Step> steps,
        Optional<ServerValidation> validation) {
    public Plan {
        drift = List.copyOf(drift);
        changes = List.copyOf(changes);
        hazards = List.copyOf(hazards);
        steps = List.copyOf(steps);
    }

    /** For a target that is as the last apply left it. */
    public Plan(Header header, List<Change> changes, List<Hazard> hazards, List<Step> steps) {
        this(header, List.of(), changes, hazards, steps);
    }

    /** One that no server has seen yet. */
    public Plan(Header header, List<Drift> drift, List<Change> changes, List<Hazard> hazards, List<Step> steps) {
        this(header, drift, changes, hazards, steps, Optional.empty());
    }

    public Plan validated(ServerValidation by) {
        return new Plan(header, drift, changes, hazards, steps, Optional.of(by));
    }

    /**
     * @param basis the part of the ledger and the live state that the plan was made from
     * @param toolVersion of the Weir that made it
     */
    public record Header(String pipeline, String target, Basis basis, String toolVersion) {}

    /** Nothing to do, not even in the ledger. */
    @JsonIgnore
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** What was changed by hand and is overwritten by the plan. */
    @JsonIgnore
    public List<Drift> repaired() {
        return drift.stream()
                .filter(found -> found.kind().ofOwn())
                .filter(found -> changes.stream().anyMatch(change -> change.id().equals(found.id()) && acts(change)))
                .toList();
    }

    /** The plan only takes what exists into the ledger. */
    @JsonIgnore
    public boolean onlyRefreshes() {
        return changes.isEmpty() && !steps.isEmpty();
    }

    private static boolean acts(Change change) {
        return !(change instanceof Change.Keep);
    }

    /** The same with more hazards approved. */
    public Plan allowing(Collection<HazardCode> codes) {
        return costing(hazards.stream()
                .map(hazard -> codes.contains(hazard.code()) ? hazard.approved() : hazard)
                .toList());
    }

    /** The same with what it costs. */
    public Plan costing(List<Hazard> costs) {
        return new Plan(header, drift, changes, costs, steps, validation);
    }

    /** The codes of hazards that nobody has approved yet. */
    @JsonIgnore
    public SortedSet<HazardCode> unapproved() {
        SortedSet<HazardCode> codes = new TreeSet<>();
        hazards.stream().filter(hazard -> !hazard.allowed()).forEach(hazard -> codes.add(hazard.code()));
        return codes;
    }

    @JsonIgnore
    public Summary summary() {
        return Summary.of(changes);
    }
}
