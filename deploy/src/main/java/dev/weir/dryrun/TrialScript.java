package dev.weir.dryrun;

import dev.weir.execute.Replacement;
import dev.weir.graph.DependencyGraph;
import dev.weir.ledger.Handover;
import dev.weir.live.LiveState;
import dev.weir.live.Observed;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.plan.Plan;
import dev.weir.plan.Step;
import dev.weir.plan.Unvalidated;
import dev.weir.sql.ast.CreateSource;
import dev.weir.sql.ast.DropSource;
import dev.weir.sql.ast.DropType;
import dev.weir.sql.ast.Name;
import dev.weir.sql.ast.Origin;
import dev.weir.sql.ast.QueryControl;
import dev.weir.sql.ast.SourceKind;
import dev.weir.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a server can be asked about a plan: the statements that its steps will run, in their order. Topics are never deleted, and rows never inserted. */
final class TrialScript {
    private static final SortedMap<String, String> NO_PROPERTIES = new TreeMap<>();

    private final LiveState live;
    private final TrialTopics topics;
    private final SortedSet<ResourceId> guessed;
    private final SortedSet<ResourceId> onChangedTopics;
    private final Columns columns;
    private final List<TriedStatement> statements = new ArrayList<>();
    private final List<Unvalidated> unvalidated = new ArrayList<>();
    private final Map<Integer, Unvalidated.Reason> leftOut = new TreeMap<>();

    private TrialScript(Plan plan, DependencyGraph dependencies, LiveState live) {
        this.live = live;
        this.topics = new TrialTopics(plan, live);
        this.guessed = new TreeSet<>(dependencies.downstream(topics.guessed()));
        this.onChangedTopics = new TreeSet<>(dependencies.downstream(changedTopics(plan)));
        this.columns = new Columns(plan.steps());
    }

    /** As they are, a server may refuse what will fit them. */
    private static List<ResourceId> changedTopics(Plan plan) {
        return plan.steps().stream()
                .filter(step -> step.id().kind() == ResourceKind.TOPIC && step.action() == Step.Action.REPLACE)
                .map(Step::id)
                .toList();
    }

    static TrialScript of(Plan plan, DependencyGraph dependencies, LiveState live) {
        TrialScript script = new TrialScript(plan, dependencies, live);
        plan.steps().stream().filter(TrialScript::runsStatement).forEach(script::add);
        return script;
    }

    private static boolean runsStatement(Step step) {
        return switch (step.id().kind()) {
            case TYPE, STREAM, TABLE, QUERY -> true;
            case TOPIC, SCHEMA, DATA, CONNECTOR, ROW, FLINK, TABLEFLOW -> false;
        };
    }

    private void add(Step step) {
        switch (step.action()) {
            case DROP -> dropped(step.id()).ifPresent(drop -> add(step, drop, NO_PROPERTIES));
            case CREATE -> changed(step, object -> topics.over(step, object.statement()));
            case REPLACE -> changed(step, object -> Optional.of(Replacement.of(object.statement())));
            case ALTER -> changed(step, this::missingColumns);
            case CONTINUE -> {
                Handover.in(step.entry())
                        .flatMap(handover -> dropped(handover.stopping()))
                        .ifPresent(stop -> add(step, stop, properties(step)));
                changed(step, object -> Optional.of(object.statement()));
            }
            case ADOPT, FORGET -> {}
        }
    }

    private Optional<Statement> dropped(ResourceId id) {
        if (!live.exists(id)) {
            return Optional.empty();
        }
        Name name = new Name(Origin.GENERATED, id.name());
        return switch (id.kind()) {
            case STREAM -> Optional.of(new DropSource(Origin.GENERATED, SourceKind.STREAM, true, name, false));
            case TABLE -> Optional.of(new DropSource(Origin.GENERATED, SourceKind.TABLE, true, name, false));
            case TYPE -> Optional.of(new DropType(Origin.GENERATED, true, name));
            case QUERY ->
                Optional.of(new QueryControl(Origin.GENERATED, QueryControl.Action.TERMINATE, Optional.of(name)));
            case TOPIC, SCHEMA, DATA, CONNECTOR, ROW, FLINK, TABLEFLOW -> Optional.empty();
        };
    }

    /** What a step runs, if anything. */
    private interface Rendering {
        Optional<Statement> of(Resource.SqlObject object);
    }

    private void changed(Step step, Rendering rendering) {
        if (!(step.entry().resource() instanceof Resource.SqlObject object)) {
            return;
        }
        Optional<Unvalidated.Reason> obstacle = obstacle(step, object);
        if (obstacle.isPresent()) {
            leaveOut(step, obstacle.get());
            return;
        }
        Optional<Statement> statement = rendering.of(object);
        if (statement.isPresent()) {
            add(step, statement.get(), object.properties());
        } else if (step.action() == Step.Action.CREATE) {
            leaveOut(step, Unvalidated.Reason.TOPIC);
        }
    }

    private Optional<Unvalidated.Reason> obstacle(Step step, Resource.SqlObject object) {
        boolean waits = step.awaits().stream()
                .anyMatch(awaited ->
                        awaited.kind() == ResourceKind.TOPIC ? topics.missing(awaited.name()) : !live.exists(awaited));
        if (waits) {
            return Optional.of(Unvalidated.Reason.CONNECTOR);
        }
        if (onChangedTopics.contains(step.id())) {
            return Optional.of(Unvalidated.Reason.TOPIC);
        }
        if (columns.toCome(step, object.statement())) {
            return Optional.of(Unvalidated.Reason.SCHEMA);
        }
        return step.after().stream()
                .filter(leftOut::containsKey)
                .map(leftOut::get)
                .findFirst();
    }

    private static SortedMap<String, String> properties(Step step) {
        return step.entry().resource() instanceof Resource.SqlObject object ? object.properties() : NO_PROPERTIES;
    }

    private Optional<Statement> missingColumns(Resource.SqlObject object) {
        List<String> there =
                live.find(object.id()).orElse(null) instanceof Observed.Source source ? source.columns() : List.of();
        return object.statement() instanceof CreateSource wanted
                ? Replacement.missing(wanted, there).map(alter -> alter)
                : Optional.empty();
    }

    private void leaveOut(Step step, Unvalidated.Reason reason) {
        leftOut.put(step.number(), reason);
        unvalidated.add(new Unvalidated(step.id(), reason));
    }

    private void add(Step step, Statement statement, SortedMap<String, String> properties) {
        statements.add(new TriedStatement(step, statement, properties, guessed.contains(step.id())));
    }

    List<TriedStatement> statements() {
        return List.copyOf(statements);
    }

    List<Unvalidated> unvalidated() {
        return List.copyOf(unvalidated);
    }

    TrialTopics topics() {
        return topics;
    }
}
