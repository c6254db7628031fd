package dev.weir.dryrun;

import dev.weir.desired.DesiredState;
import dev.weir.diff.Change;
import dev.weir.execute.Replacement;
import dev.weir.live.LiveState;
import dev.weir.model.Resource.SqlObject;
import dev.weir.model.ResourceId;
import dev.weir.normal.NormalForm;
import dev.weir.plan.Plan;
import dev.weir.plan.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds what a plan rebuilds though the server would replace it in place. Asks about few, one by one: a rebuild that is needed ends each question. */
final class Restraint {
    private static final int MOST = 3;

    private final Plan plan;
    private final DesiredState desired;
    private final LiveState live;
    private final Questions questions;
    private final Map<ResourceId, Change> changes;

    Restraint(Plan plan, DesiredState desired, LiveState live, Questions questions) {
        this.plan = plan;
        this.desired = desired;
        this.live = live;
        this.questions = questions;
        this.changes = plan.changes().stream().collect(Collectors.toMap(Change::id, Function.identity()));
    }

    List<Change.Rebuild> needless() {
        return plan.changes().stream()
                .filter(Change.Rebuild.class::isInstance)
                .map(Change.Rebuild.class::cast)
                .filter(this::onItsOwn)
                .limit(MOST)
                .filter(rebuild -> replacement(rebuild)
                        .filter(tried -> questions.allowed()
                                && questions.refusal(List.of(tried)).isEmpty())
                        .isPresent())
                .toList();
    }

    /** It changed itself, by its statement alone, and nothing that it reads goes, comes or changes. */
    private boolean onItsOwn(Change.Rebuild rebuild) {
        return live.exists(rebuild.id())
                && desired.dependencies().dependenciesOf(rebuild.id()).stream()
                        .allMatch(need -> changes.get(need) instanceof Change.Keep)
                && rebuild.resource() instanceof SqlObject wanted
                && rebuild.before().resource() instanceof SqlObject before
                && wanted.statement().getClass().equals(before.statement().getClass())
                && wanted.properties().equals(before.properties())
                && !NormalForm.of(wanted.statement()).equals(NormalForm.of(before.statement()))
                && !Replacement.of(wanted.statement()).equals(wanted.statement());
    }

    private Optional<TriedStatement> replacement(Change.Rebuild rebuild) {
        SqlObject wanted = (SqlObject) rebuild.resource();
        return plan.steps().stream()
                .filter(step -> step.id().equals(rebuild.id()) && step.action() != Step.Action.DROP)
                .findFirst()
                .map(step -> new TriedStatement(step, Replacement.of(wanted.statement()), wanted.properties(), false));
    }
}
