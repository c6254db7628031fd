package dev.weir.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diff.Change;
import dev.weir.hazard.Hazard;
import dev.weir.ledger.LedgerEntry;
import dev.weir.model.ConfigValue;
import dev.weir.model.HazardCode;
import dev.weir.model.Place;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.plan.Basis;
import dev.weir.plan.Plan;
import dev.weir.plan.Step;
import dev.weir.source.SourceText;
import dev.weir.sql.parse.Parser;
import dev.weir.sql.parse.Variables;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class PlanTextTest {
    private static final Resource.Topic TOPIC = topic("7");

    @Test
    void showsEveryKindOfChangeWithItsReason() {
        Plan plan = plan(
                new Change.Create(connector(), Optional.empty()),
                new Change.ReplaceInPlace(TOPIC, entry(topic("5")), "retention.ms changed", Optional.empty()),
                new Change.Rebuild(
                        stream("STARS < 3"),
                        entry(stream("STARS < 2")),
                        "its WHERE clause changed",
                        Optional.of(new Place("statements/a.sql", 3, 3)),
                        List.of(new ResourceId(ResourceKind.TABLE, "PER_HOUR"))),
                new Change.Delete(entry(TOPIC), "it is no longer in the manifest"),
                new Change.Keep(TOPIC, false, Optional.empty()));

        assertThat(PlanText.render(plan).plain()).isEqualTo("""
                        Pipeline ratings on sandbox. What would be done:
                          + create
                          ~ change
                        -/+ rebuild
                          - destroy

                            # connector feed will be created
                          + connector feed
                              connector.class: com.example.Feed
                              api.password: (sensitive value)
                              topic: ratings

                            # topic ratings will be changed in place
                            # retention.ms changed
                          ~ topic ratings
                              partitions: 3
                            - retention.ms: 5
                            + retention.ms: 7

                            # stream UNHAPPY must be rebuilt
                            # its WHERE clause changed  (statements/a.sql:3:3)
                            # rebuilt with it: table PER_HOUR
                        -/+ stream UNHAPPY
                              CREATE STREAM UNHAPPY AS
                              SELECT
                                *
                              FROM RATINGS
                            - WHERE STARS < 2
                            + WHERE STARS < 3
                              EMIT CHANGES

                            # topic ratings will be destroyed
                            # it is no longer in the manifest
                          - topic ratings

                        Plan: 1 to add, 1 to change, 1 to rebuild, 1 to destroy.
                        """);
    }

    @Test
    void theLegendHasOnlyTheSignsInUse() {
        assertThat(PlanText.render(plan(new Change.Create(TOPIC, Optional.empty())))
                        .plain())
                .contains("+ create")
                .doesNotContain("destroy\n", "~", "-/+");
    }

    @Test
    void saysInASentenceThatThereIsNothingToDo() {
        Plan plan = new Plan(header(), List.of(new Change.Keep(TOPIC, false, Optional.empty())), List.of(), List.of());

        assertThat(PlanText.render(plan).plain())
                .isEqualTo("No changes. Pipeline ratings on sandbox: its one resource is as it should be.\n");
    }

    @Test
    void whatHoldsForEveryStatementIsSaidOnce() {
        Resource.SqlObject plain = stream("STARS < 3", Map.of("auto.offset.reset", "earliest"));
        Resource.SqlObject slow =
                stream("STARS < 4", Map.of("auto.offset.reset", "earliest", "ksql.suppress.enabled", "true"));

        assertThat(PlanText.render(plan(created(plain), created(slow), created(TOPIC)))
                        .plain())
                .containsOnlyOnce("    # for every statement\n      SET 'auto.offset.reset' = 'earliest';\n")
                .containsOnlyOnce("auto.offset.reset")
                .contains("  + stream UNHAPPY\n      SET 'ksql.suppress.enabled' = 'true';\n      CREATE STREAM");
    }

    @Test
    void aPropertyThatChangesIsShownWhereItDoes() {
        Resource.SqlObject after = stream("STARS < 3", Map.of("auto.offset.reset", "earliest"));
        Change rebuild =
                new Change.Rebuild(after, entry(stream("STARS < 3")), "its settings", Optional.empty(), List.of());

        assertThat(PlanText.render(plan(rebuild, created(after))).plain())
                .contains("    + SET 'auto.offset.reset' = 'earliest';\n")
                .doesNotContain("for every statement");
    }

    @Test
    void theOutlineHasALineForEachChange() {
        Step step = new Step(
                1,
                Step.Action.CREATE,
                entry(TOPIC),
                List.of(),
                List.of(),
                List.of(),
                Optional.of(new Place("pipelines/ratings.yaml", 7, 3)));
        Plan plan = new Plan(header(), List.of(created(TOPIC), created(connector())), List.of(), List.of(step));

        assertThat(PlanText.outline(plan).plain()).isEqualTo("""
                        Pipeline ratings on sandbox. What is done:

                          + topic ratings   pipelines/ratings.yaml:7
                          + connector feed

                        Plan: 2 to add, 0 to change, 0 to destroy.
                        """);
    }

    @Test
    void jsonHasTheSameFacts() {
        Plan plan =
                plan(new Change.Create(connector(), Optional.empty()), new Change.Keep(TOPIC, false, Optional.empty()));

        assertThat(PlanJson.lines(plan))
                .containsExactly(
                        "{\"type\":\"planned_change\",\"pipeline\":\"ratings\",\"resource\":\"connector/feed\",\"action\":\"create\","
                                + "\"after\":[\"connector.class: com.example.Feed\",\"api.password: (sensitive value)\",\"topic: ratings\"]}",
                        "{\"type\":\"change_summary\",\"pipeline\":\"ratings\",\"target\":\"sandbox\",\"add\":1,\"change\":0,"
                                + "\"rebuild\":0,\"adopt\":0,\"destroy\":0,\"keep\":1}");
    }

    @Test
    void saysWhatItCostsWithTheCodesThatApproveIt() {
        Plan plan = plan(new Change.Delete(entry(TOPIC), "it is no longer in the manifest"))
                .costing(List.of(
                        new Hazard(
                                HazardCode.TOPIC_DELETED,
                                TOPIC.id(),
                                "The topic ratings goes with its 1,200 records.",
                                OptionalLong.of(1200),
                                Optional.empty(),
                                false),
                        new Hazard(
                                HazardCode.DOWNTIME,
                                stream("STARS < 3").id(),
                                "For about 1 s nothing comes.",
                                OptionalLong.empty(),
                                Optional.of(new Place("a.sql", 3, 15)),
                                true)));

        assertThat(PlanText.render(plan).plain()).endsWith("""

                        Hazards:
                          topic-deleted  The topic ratings goes with its 1,200 records.
                          downtime       For about 1 s nothing comes.  (a.sql:3:15)  allowed

                        Plan: 0 to add, 0 to change, 1 to destroy.
                        """);
        assertThat(PlanText.outline(plan).plain()).contains("\n\nHazards:\n  topic-deleted");
        assertThat(PlanJson.lines(plan))
                .contains(
                        "{\"type\":\"hazard\",\"pipeline\":\"ratings\",\"code\":\"topic-deleted\",\"resource\":\"topic/ratings\","
                                + "\"text\":\"The topic ratings goes with its 1,200 records.\",\"records\":1200,\"allowed\":false}",
                        "{\"type\":\"hazard\",\"pipeline\":\"ratings\",\"code\":\"downtime\",\"resource\":\"stream/UNHAPPY\","
                                + "\"text\":\"For about 1 s nothing comes.\",\"place\":\"a.sql:3:15\",\"allowed\":true}");
    }

    /** Steps only say that there is something to do. */
    private static Plan plan(Change... changes) {
        Step step = new Step(1, Step.Action.CREATE, entry(TOPIC), List.of(), List.of(), List.of(), Optional.empty());
        return new Plan(header(), List.of(changes), List.of(), List.of(step));
    }

    private static Plan.Header header() {
        return new Plan.Header("ratings", "sandbox", Basis.NONE, "1.2.3");
    }

    private static Resource.Topic topic(String retention) {
        return new Resource.Topic(
                "ratings", OptionalInt.of(3), OptionalInt.empty(), new TreeMap<>(Map.of("retention.ms", retention)));
    }

    private static Resource.Connector connector() {
        TreeMap<String, ConfigValue> config = new TreeMap<>();
        config.put("topic", new ConfigValue("ratings"));
        config.put("api.password", new ConfigValue("hunter2"));
        return new Resource.Connector("feed", "com.example.Feed", config);
    }

    private static Change created(Resource resource) {
        return new Change.Create(resource, Optional.empty());
    }

    private static Resource.SqlObject stream(String condition) {
        return stream(condition, Map.of());
    }

    private static Resource.SqlObject stream(String condition, Map<String, String> properties) {
        String sql = "CREATE STREAM UNHAPPY AS SELECT * FROM RATINGS WHERE " + condition + " EMIT CHANGES;";
        return new Resource.SqlObject(
                new ResourceId(ResourceKind.STREAM, "UNHAPPY"),
                Parser.parse(new SourceText("a.sql", sql), Variables.NONE)
                        .value()
                        .statements()
                        .get(0),
                new TreeMap<>(properties));
    }

    private static LedgerEntry entry(Resource resource) {
        return LedgerEntry.intended(resource, List.of(), List.of());
    }
}
