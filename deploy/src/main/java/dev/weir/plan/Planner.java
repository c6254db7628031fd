package dev.weir.plan;

import dev.weir.bluegreen.Builds;
import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diff.Adoptable;
import dev.weir.diff.Bystanders;
import dev.weir.diff.Change;
import dev.weir.diff.Differ;
import dev.weir.diff.NumberedQueries;
import dev.weir.diff.Selection;
import dev.weir.drift.Drift;
import dev.weir.drift.Drifts;
import dev.weir.hazard.Hazards;
import dev.weir.hazard.Situation;
import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerState;
import dev.weir.live.LiveState;
import dev.weir.live.Measured;
import dev.weir.model.ResourceId;
import dev.weir.strategy.Succession;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes plans. Pure: the same input gives the same plan.
 *
 * @param target the name of the target that ledger and live state are of
 * @param toolVersion the version of Weir
 * @param selection the part of a pipeline that is planned
 */
public record Planner(String target, String toolVersion, Selection selection) {

    /** Of whole pipelines. */
    public Planner(String target, String toolVersion) {
        this(target, toolVersion, Selection.ALL);
    }

    /** What brings the target to the desired state. Without errors among the diagnostics it can be executed. */
    public Checked<Plan> plan(DesiredState pipeline, LedgerState ledger, LiveState live) {
        Comparison comparison = compared(pipeline, ledger, live);
        Succession succession = comparison.succession();
        DesiredState desired = succession.desired();
        Checked<List<Change>> changes = comparison.changes();
        List<Step> steps = new Schedule(succession, ledger, live).of(changes.value());
        List<Drift> drift = Drifts.all(ledger, live, desired.resources().keySet(), ledger::otherOwner);
        Checked<Plan> plan = changes.map(
                all -> new Plan(header(desired.pipeline(), all, ledger, live), drift, all, List.of(), steps));
        List<Diagnostic> prevented = Prevention.violations(plan.value(), desired.rules());
        return new Checked<>(
                costed(plan.value(), pipeline, ledger, live, Measured.NOTHING),
                Stream.concat(plan.diagnostics().stream(), prevented.stream()).toList());
    }

    /** The changes, and the names for which they were found. */
    private record Comparison(Succession succession, Checked<List<Change>> changes) {}

    /** Where something is built beside what serves, a second comparison finds out what that takes. */
    private Comparison compared(DesiredState pipeline, LedgerState ledger, LiveState live) {
        DesiredState written = NumberedQueries.adopted(pipeline, ledger, live);
        Succession serving = Succession.of(written, ledger, live);
        Checked<List<Change>> first = Differ.diff(serving, ledger, live, selection);
        Builds builds = Builds.of(written, serving, first.value(), ledger);
        if (builds.isEmpty()) {
            return new Comparison(serving, with(first, builds.diagnostics()));
        }
        Succession building = Succession.of(written, ledger, live, builds.numbers());
        return new Comparison(
                building,
                Differ.diff(building, ledger, live, selection).map(second -> builds.merged(second, building)));
    }

    private static <T> Checked<T> with(Checked<T> checked, List<Diagnostic> more) {
        return new Checked<>(
                checked.value(),
                Stream.concat(checked.diagnostics().stream(), more.stream()).toList());
    }

    /** The topics whose measures make the costs of a plan clearer. */
    public static SortedSet<String> measurable(Plan plan, DesiredState pipeline, LedgerState ledger, LiveState live) {
        return Hazards.topics(situation(plan, pipeline, ledger, live));
    }

    /** A plan with what it costs, counted as far as it was measured. */
    public static Plan costed(Plan plan, DesiredState pipeline, LedgerState ledger, LiveState live, Measured measured) {
        Situation situation = situation(plan, pipeline, ledger, live).with(measured);
        return plan.costing(Hazards.of(situation));
    }

    private static Situation situation(Plan plan, DesiredState pipeline, LedgerState ledger, LiveState live) {
        SortedMap<ResourceId, List<String>> dropped = new TreeMap<>();
        plan.steps().stream()
                .filter(step -> step.action() == Step.Action.DROP)
                .forEach(step -> dropped.put(step.id(), step.deletedTopics()));
        DesiredState desired = Succession.of(NumberedQueries.adopted(pipeline, ledger, live), ledger, live)
                .desired();
        return new Situation(desired, plan.changes(), dropped, ledger, live, Measured.NOTHING);
    }

    /**
     * What removes everything that the pipeline owns, in reverse order.
     *
     * @param keepTopics leave topics and their records where they are
     */
    public Plan destroy(LedgerState ledger, LiveState live, boolean keepTopics) {
        SortedMap<ResourceId, Removal> removals = new TreeMap<>();
        Destruction.chosen(selection, ledger)
                .forEach(entry -> removals.put(entry.id(), Removal.forGood(entry, live, keepTopics)));
        Schedule schedule = new Schedule(Succession.none(DesiredState.empty(ledger.pipeline())), ledger, live);
        schedule.dropAll(removals);
        List<Change> changes = schedule.steps().stream()
                .<Change>map(step -> Change.Delete.because(reason(step.entry()), step.entry()))
                .toList();
        Plan plan = new Plan(header(ledger.pipeline(), changes, ledger, live), changes, List.of(), schedule.steps());
        return costed(plan, DesiredState.empty(ledger.pipeline()), ledger, live, Measured.NOTHING);
    }

    /** What takes away second versions that don't serve yet; refused if there are none, or if one of them does. */
    public Checked<Plan> abort(LedgerState ledger, LiveState live) {
        List<Diagnostic> refusals = Abort.obstacle(ledger).stream().toList();
        SortedMap<ResourceId, Removal> removals = new TreeMap<>();
        if (refusals.isEmpty()) {
            Abort.begun(ledger).forEach(entry -> removals.put(entry.id(), Removal.forGood(entry, live, false)));
        }
        Schedule schedule = new Schedule(Succession.none(DesiredState.empty(ledger.pipeline())), ledger, live);
        schedule.dropAll(removals);
        List<Change> changes = schedule.steps().stream()
                .<Change>map(
                        step -> new Change.Delete(step.entry(), "it doesn't serve yet, and isn't wanted after all"))
                .toList();
        return new Checked<>(
                new Plan(header(ledger.pipeline(), changes, ledger, live), changes, List.of(), schedule.steps()),
                refusals);
    }

    /** As {@link #destroy}, with what of other pipelines stands against it. */
    public Checked<Plan> destruction(LedgerState ledger, LiveState live, boolean keepTopics) {
        Plan plan = destroy(ledger, live, keepTopics);
        SortedMap<ResourceId, List<String>> topics = new TreeMap<>();
        plan.steps().stream()
                .filter(step -> step.action() == Step.Action.DROP)
                .forEach(step -> topics.put(step.id(), step.deletedTopics()));
        return new Checked<>(plan, Bystanders.ofDestruction(ledger, live, dropped(plan), topics));
    }

    private static List<Change> dropped(Plan plan) {
        Set<ResourceId> dropped = plan.steps().stream()
                .filter(step -> step.action() == Step.Action.DROP)
                .map(Step::id)
                .collect(Collectors.toSet());
        return plan.changes().stream()
                .filter(change -> dropped.contains(change.id()))
                .toList();
    }

    private static String reason(LedgerEntry entry) {
        return entry.state() == LedgerEntry.State.REMOVING
                ? "an earlier run stopped while removing it"
                : "the pipeline is destroyed";
    }

    /**
     * What takes things that exist into the ledger as they are, and changes nothing on the target.
     *
     * @param named as in {@link Adoptable#of}
     */
    public Checked<Plan> adoption(
            DesiredState pipeline, LedgerState ledger, LiveState live, Collection<ResourceId> named) {
        DesiredState desired = NumberedQueries.adopted(pipeline, ledger, live);
        Checked<List<LedgerEntry>> entries = Adoptable.of(desired, ledger, live, named);
        Adoption adoption = new Adoption(desired, ledger, live);
        List<Change> changes = adoption.changes(entries.value(), plan(pipeline, adoption.after(entries.value()), live));
        return entries.map(all ->
                new Plan(header(pipeline.pipeline(), changes, ledger, live), changes, List.of(), adoption.steps(all)));
    }

    /** What takes into the ledger what was changed by hand, and changes nothing on the target. */
    public Plan refresh(LedgerState ledger, LiveState live) {
        List<Drift> drift = drift(ledger, live);
        List<Step> steps = Refresh.steps(drift, ledger, live);
        return new Plan(header(ledger.pipeline(), List.of(), ledger, live), drift, List.of(), List.of(), steps);
    }

    /** What was changed, removed or added by hand since the last apply. */
    public List<Drift> drift(LedgerState ledger, LiveState live) {
        return Drifts.all(ledger, live, List.of(), ledger::otherOwner);
    }

    /** Whether nothing that a plan was made from has changed since. A plan that doesn't fit any longer must not be executed. */
    public static boolean fits(Plan plan, LedgerState ledger, LiveState live) {
        return plan.header().basis().movedUntil(ledger, live).isEmpty();
    }

    private Plan.Header header(String pipeline, List<Change> changes, LedgerState ledger, LiveState live) {
        return new Plan.Header(pipeline, target, Basis.of(about(changes, ledger), ledger, live), toolVersion);
    }

    private static SortedSet<ResourceId> about(List<Change> changes, LedgerState ledger) {
        SortedSet<ResourceId> about = new TreeSet<>(ledger.entries().keySet());
        changes.forEach(change -> about.add(change.id()));
        return about;
    }
}
