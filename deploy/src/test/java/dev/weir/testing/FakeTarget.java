package dev.weir.testing;

import dev.weir.drift.Said;
import dev.weir.ledger.Handover;
import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerState;
import dev.weir.live.LiveState;
import dev.weir.live.Measured;
import dev.weir.live.Observed;
import dev.weir.live.ServerInfo;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.plan.Plan;
import dev.weir.plan.Step;
import dev.weir.sql.analyze.Analyzer;
import dev.weir.sql.analyze.Catalog.SchemaLookup;
import dev.weir.sql.analyze.DeclaredCatalog;
import dev.weir.sql.analyze.SessionProperties;
import dev.weir.sql.ast.CreateAsSelect;
import dev.weir.sql.ast.CreateSource;
import dev.weir.sql.ast.CreateType;
import dev.weir.sql.ast.InsertSelect;
import dev.weir.sql.ast.Properties;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.format.Formatter;
import dev.weir.sql.function.Functions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A target in memory: does what a plan's steps say, and nothing that real servers would refuse is checked. */
public final class FakeTarget {
    private final String pipeline;
    private final SortedMap<ResourceId, LedgerEntry> ledger = new TreeMap<>();
    private final SortedMap<ResourceId, String> others = new TreeMap<>();
    private final SortedMap<ResourceId, Observed> live = new TreeMap<>();
    private final SortedMap<String, Measured.Extent> extents = new TreeMap<>();
    private final List<Measured.Reading> readings = new ArrayList<>();
    private final DeclaredCatalog catalog =
            new DeclaredCatalog(Functions.builtIn(), unused -> new SchemaLookup.Unknown("there is no registry"));

    public FakeTarget(String pipeline) {
        this.pipeline = pipeline;
    }

    public LedgerState ledger() {
        return new LedgerState(pipeline, ledger, others);
    }

    /** Another pipeline owns something. */
    public void own(String other, ResourceId id) {
        others.put(id, other);
    }

    public LiveState live() {
        return LiveState.of(new ServerInfo("7.9.0", "default_"), live.values());
    }

    /** How much its topics hold, and who reads them. */
    public Measured measured() {
        return new Measured(extents, readings, Optional.empty());
    }

    public void fill(String topic, long begin, long end) {
        extents.put(topic, new Measured.Extent(new TreeMap<>(Map.of(0, new Measured.Range(begin, end)))));
    }

    public void read(String topic, String group) {
        readings.add(new Measured.Reading(group, topic, new TreeMap<>(Map.of(0, 0L))));
    }

    public void put(Observed observed) {
        live.put(observed.id(), observed);
    }

    public void remove(ResourceId id) {
        live.remove(id);
    }

    public void put(LedgerEntry entry) {
        ledger.put(entry.id(), entry);
    }

    public void apply(Plan plan) {
        plan.steps().forEach(this::apply);
    }

    public void apply(Step step) {
        switch (step.action()) {
            case CREATE, REPLACE, ALTER -> create(step.entry());
            case CONTINUE -> takeOver(step.entry());
            case CATCH_UP -> {}
            case SWITCH -> adopt(step.entry());
            case ADOPT -> adopt(step.entry());
            case DROP -> drop(step);
            case FORGET -> ledger.remove(step.id());
        }
    }

    private void adopt(LedgerEntry entry) {
        SortedMap<String, String> said = described(entry);
        said.putAll(entry.serverSaid());
        ledger.put(entry.id(), entry.applied(said));
    }

    private void takeOver(LedgerEntry entry) {
        ResourceId stopping = Handover.in(entry).orElseThrow().stopping();
        live.remove(stopping);
        ledger.remove(stopping);
        create(entry);
    }

    private void drop(Step step) {
        live.remove(step.id());
        step.topics().forEach(topic -> live.remove(ResourceId.topic(topic)));
        ledger.remove(step.id());
    }

    private void create(LedgerEntry entry) {
        entry.createdTopics().forEach(topic -> put(new Observed.Topic(topic, 1, 1, new TreeMap<>())));
        observe(entry.resource());
        ledger.put(entry.id(), entry.applied(described(entry)));
    }

    private SortedMap<String, String> described(LedgerEntry entry) {
        return Optional.ofNullable(live.get(entry.id()))
                .map(found -> Said.of(entry.resource(), found))
                .orElseGet(TreeMap::new);
    }

    private void observe(Resource resource) {
        if (resource instanceof Resource.Topic topic) {
            put(new Observed.Topic(
                    topic.name(), topic.partitions().orElse(1), topic.replicas().orElse(1), topic.config()));
        } else if (resource instanceof Resource.Schema schema) {
            put(new Observed.Subject(schema.subject(), 1, schema.format(), schema.text(), schema.compatibility()));
        } else if (resource instanceof Resource.Connector connector) {
            SortedMap<String, String> config = new TreeMap<>();
            connector.config().forEach((key, value) -> config.put(key, value.template()));
            put(new Observed.Connector(connector.name(), connector.type(), config, "RUNNING"));
        } else if (resource instanceof Resource.SqlObject object) {
            observe(object.id(), object.statement());
        } else if (resource instanceof Resource.FlinkStatement statement) {
            put(new Observed.FlinkStatement(statement.name(), "RUNNING", ""));
        } else if (resource instanceof Resource.Tableflow tableflow) {
            put(new Observed.Tableflow(tableflow.topic(), "RUNNING", ""));
        }
    }

    private void observe(ResourceId id, Statement statement) {
        String text = Formatter.format(statement) + ";";
        catalog.apply(
                Analyzer.analyze(statement, catalog, SessionProperties.NONE).value());
        if (statement instanceof CreateType type) {
            put(new Observed.Type(id.name(), Formatter.format(type.type())));
        } else if (statement instanceof InsertSelect insert) {
            put(new Observed.Query(id.name(), insert.target().text(), text, "RUNNING"));
            written(insert.target().text(), id.name());
        } else if (statement instanceof CreateAsSelect create) {
            String prefix = id.kind() == ResourceKind.STREAM ? "CSAS_" : "CTAS_";
            source(id, text, create.properties(), List.of(), List.of(prefix + id.name() + "_1"));
        } else if (statement instanceof CreateSource create) {
            boolean materialised = create.readOnly() && id.kind() == ResourceKind.TABLE;
            List<String> readers = materialised ? List.of("CST_" + id.name() + "_1") : List.of();
            source(id, text, create.properties(), readers, List.of());
        }
    }

    private void written(String sink, String query) {
        for (Observed observed : List.copyOf(live.values())) {
            if (observed instanceof Observed.Source source && source.name().equals(sink)) {
                List<String> writers = Stream.concat(source.writeQueries().stream(), Stream.of(query))
                        .distinct()
                        .toList();
                put(new Observed.Source(
                        source.kind(),
                        sink,
                        source.topic(),
                        source.statement(),
                        source.readQueries(),
                        writers,
                        source.columns()));
            }
        }
    }

    private void source(ResourceId id, String text, Properties properties, List<String> readers, List<String> writers) {
        String topic = properties.text("KAFKA_TOPIC").orElse(id.name());
        List<String> columns =
                catalog.source(id.name()).map(source -> source.schema().names()).orElse(List.of());
        put(new Observed.Source(id.kind(), id.name(), topic, text, readers, writers, columns));
    }
}
