package dev.weir.plan;

import dev.weir.desired.DesiredState;
import dev.weir.diff.Change;
import dev.weir.diff.Manner;
import dev.weir.diff.Moves;
import dev.weir.graph.DependencyGraph;
import dev.weir.ledger.Heritage;
import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerState;
import dev.weir.live.LiveState;
import dev.weir.model.Place;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.strategy.Succession;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Puts changes into steps: first everything is dropped, readers before what they read; then everything is made, what is read before its readers. What has got
 * another name goes at the end.
 */
final class Schedule {
    private final Succession succession;
    private final DesiredState desired;
    private final LedgerState ledger;
    private final LiveState live;
    private final List<Step> steps = new ArrayList<>();
    private final Map<ResourceId, Integer> drops = new TreeMap<>();
    private final Map<ResourceId, Integer> makes = new TreeMap<>();
    private final Map<String, Integer> droppedTopics = new TreeMap<>();
    private final SortedMap<ResourceId, Removal> last = new TreeMap<>();
    private final Moves moves;

    /** What must be done before anything that is done from here on. */
    private final SortedSet<Integer> switched = new TreeSet<>();

    Schedule(Succession succession, LedgerState ledger, LiveState live) {
        this.succession = succession;
        this.desired = succession.desired();
        this.ledger = ledger;
        this.live = live;
        this.moves = Moves.of(desired, ledger);
    }

    List<Step> of(List<Change> changes) {
        Switchover switchover = new Switchover(changes, succession, ledger);
        drop(changes, switchover);
        changes.stream().filter(change -> !switchover.follows(change)).forEach(this::make);
        if (!switchover.isEmpty()) {
            switchOver(switchover);
            changes.stream().filter(switchover::follows).forEach(change -> {
                make(change);
                Optional.ofNullable(makes.get(change.id())).ifPresent(switched::add);
            });
            switchover.retired().forEach(entry -> last.put(entry.id(), Removal.forGood(entry, live, false)));
        }
        dropAll(last);
        return List.copyOf(steps);
    }

    private void drop(List<Change> changes, Switchover switchover) {
        SortedMap<ResourceId, Removal> removals = new TreeMap<>();
        for (Change change : changes) {
            if (change instanceof Change.Rebuild rebuild && rebuild.drops()) {
                removals.put(change.id(), Removal.beforeRebuild(rebuild));
            } else if (change instanceof Change.Delete delete && !switchover.retires(delete)) {
                Removal removal = Removal.forGood(delete.before(), live, false).without(moves.kept(change.id()));
                (moves.goesLast(change.id()) ? last : removals).put(change.id(), removal);
            }
        }
        switchover.discarded().forEach(entry -> removals.put(entry.id(), Removal.forGood(entry, live, false)));
        dropAll(removals);
    }

    /** All have caught up before the first one serves, and all serve before anything follows. */
    private void switchOver(Switchover switchover) {
        SortedSet<Integer> caughtUp = new TreeSet<>();
        for (Resource green : switchover.querying()) {
            SortedSet<Integer> after = new TreeSet<>();
            Optional.ofNullable(makes.get(green.id())).ifPresent(after::add);
            desired.dependencies()
                    .dependenciesOf(green.id())
                    .forEach(need -> Optional.ofNullable(makes.get(need)).ifPresent(after::add));
            int number = add(
                    Step.Action.CATCH_UP,
                    entry(green, List.of()),
                    List.of(),
                    after,
                    switchover.sources(green, desired));
            makes.put(green.id(), number);
            caughtUp.add(number);
        }
        SortedSet<Integer> before = new TreeSet<>(caughtUp);
        for (Resource green : switchover.all()) {
            Optional.ofNullable(makes.get(green.id())).ifPresent(before::add);
            LedgerEntry serving = succession.serving(entry(green, created(green.id())));
            int number = add(Step.Action.SWITCH, serving, List.of(), before, List.of());
            before.add(number);
            makes.put(green.id(), number);
        }
        switched.addAll(before);
    }

    private LedgerEntry entry(Resource resource, List<String> topics) {
        List<ResourceId> needs = List.copyOf(desired.dependencies().dependenciesOf(resource.id()));
        return succession.noted(LedgerEntry.intended(resource, needs, topics));
    }

    /** Each after everything that needs it. */
    void dropAll(SortedMap<ResourceId, Removal> removals) {
        Map<ResourceId, Collection<ResourceId>> needs = new TreeMap<>();
        removals.forEach((id, removal) -> needs.put(id, removal.entry().dependsOn()));
        DependencyGraph graph = DependencyGraph.of(needs);
        List<ResourceId> order = new ArrayList<>(graph.order());
        Collections.reverse(order);
        for (ResourceId id : order) {
            Removal removal = removals.get(id);
            if (removal != null) {
                drop(removal.sparing(ledger), graph.dependentsOf(id));
            }
        }
    }

    private void drop(Removal removal, Collection<ResourceId> dependents) {
        SortedSet<Integer> after = new TreeSet<>(switched);
        dependents.forEach(id -> Optional.ofNullable(drops.get(id)).ifPresent(after::add));
        LedgerEntry entry = removal.entry();
        after.addAll(before(entry.id()));
        int number = add(removal.action(), entry, removal.topics(), after, List.of());
        drops.put(entry.id(), number);
        removal.topics().forEach(topic -> droppedTopics.put(topic, number));
        if (entry.id().kind() == ResourceKind.TOPIC) {
            droppedTopics.put(entry.id().name(), number);
        }
    }

    /** What goes last does so after its successor is there, and after all that was dropped: some of that may have read it. */
    private SortedSet<Integer> before(ResourceId id) {
        SortedSet<Integer> steps = new TreeSet<>();
        if (last.containsKey(id)) {
            steps.addAll(drops.values());
            moves.destination(id)
                    .flatMap(to -> Optional.ofNullable(makes.get(to)))
                    .ifPresent(steps::add);
        }
        return steps;
    }

    private void make(Change change) {
        if (change instanceof Change.Create create) {
            make(Step.Action.CREATE, create.resource(), created(create.id()), this::inheriting);
        } else if (change instanceof Change.Rebuild rebuild && rebuild.manner() instanceof Manner.Continue manner) {
            make(Step.Action.CONTINUE, rebuild.resource(), List.of(), manner.handover()::into);
        } else if (change instanceof Change.Rebuild rebuild
                && rebuild.manner() instanceof Manner.BlueGreen manner
                && manner.progress() == Manner.Progress.BUILT) {
            return;
        } else if (change instanceof Change.Rebuild rebuild) {
            make(Step.Action.CREATE, rebuild.resource(), created(rebuild.id()));
        } else if (change instanceof Change.ReplaceInPlace replace) {
            make(Step.Action.REPLACE, replace.resource(), replace.before().createdTopics());
        } else if (change instanceof Change.Alter alter) {
            make(Step.Action.ALTER, alter.resource(), alter.before().createdTopics());
        } else if (change instanceof Change.Keep keep && keep.adopted()) {
            make(Step.Action.ADOPT, keep.resource(), recorded(keep.id()));
        }
    }

    private void make(Step.Action action, Resource resource, List<String> topics) {
        make(action, resource, topics, entry -> entry);
    }

    /** @param notes what the ledger will hold beside the resource itself */
    private void make(Step.Action action, Resource resource, List<String> topics, UnaryOperator<LedgerEntry> notes) {
        ResourceId id = resource.id();
        SortedSet<Integer> after = new TreeSet<>(switched);
        SortedSet<ResourceId> needs = desired.dependencies().dependenciesOf(id);
        needs.forEach(need -> Optional.ofNullable(makes.get(need)).ifPresent(after::add));
        namesake(id).forEach(other -> Optional.ofNullable(drops.get(other)).ifPresent(after::add));
        topics.forEach(topic -> Optional.ofNullable(droppedTopics.get(topic)).ifPresent(after::add));
        LedgerEntry entry = succession.noted(notes.apply(LedgerEntry.intended(resource, List.copyOf(needs), topics)));
        makes.put(id, add(action, entry, List.of(), after, desired.awaits().getOrDefault(id, List.of())));
    }

    /** As the manifest says, or as an interrupted apply has begun it. */
    private LedgerEntry inheriting(LedgerEntry entry) {
        return moves.heritage(entry.id())
                .or(() -> ledger.find(entry.id()).flatMap(Heritage::in))
                .map(heritage -> heritage.into(entry))
                .orElse(entry);
    }

    /** Itself before it was rebuilt, and what had the same name. */
    private static List<ResourceId> namesake(ResourceId id) {
        return switch (id.kind()) {
            case STREAM, TABLE ->
                List.of(new ResourceId(ResourceKind.STREAM, id.name()), new ResourceId(ResourceKind.TABLE, id.name()));
            case TOPIC, SCHEMA, DATA, CONNECTOR, TYPE, QUERY, ROW, FLINK, TABLEFLOW -> List.of(id);
        };
    }

    /** The topics that will come into being with a resource, and those that did before and are still there. */
    private List<String> created(ResourceId id) {
        SortedSet<String> topics = new TreeSet<>(recorded(id));
        topics.removeIf(topic -> droppedTopics.containsKey(topic));
        List<String> candidates = id.kind() == ResourceKind.TOPIC
                ? List.of(id.name())
                : desired.makes().getOrDefault(id, List.of());
        topics.addAll(moves.passed(id));
        candidates.stream()
                .filter(topic -> droppedTopics.containsKey(topic) || !live.exists(ResourceId.topic(topic)))
                .forEach(topics::add);
        return List.copyOf(topics);
    }

    private List<String> recorded(ResourceId id) {
        return ledger.find(id).map(LedgerEntry::createdTopics).orElse(List.of());
    }

    private int add(
            Step.Action action,
            LedgerEntry entry,
            List<String> topics,
            SortedSet<Integer> after,
            List<ResourceId> awaits) {
        int number = steps.size() + 1;
        Optional<Place> place =
                Optional.ofNullable(desired.origins().get(entry.id())).map(Place::of);
        steps.add(new Step(number, action, entry, topics, List.copyOf(after), awaits, place));
        return number;
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }
}
