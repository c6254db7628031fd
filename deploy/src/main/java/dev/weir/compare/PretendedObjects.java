package dev.weir.compare;

import dev.weir.desired.DesiredState;
import dev.weir.live.Observed;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.normal.ServerStatement;
import dev.weir.offline.ManifestSchemas;
import dev.weir.sql.analyze.Analyzed;
import dev.weir.sql.analyze.Analyzed.DefinedSource;
import dev.weir.sql.analyze.Analyzed.PersistentQuery;
import dev.weir.sql.analyze.Analyzer;
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
import dev.weir.sql.schema.Column;
import dev.weir.sql.schema.Column.Role;
import dev.weir.sql.schema.DataSource;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/** What a ksqlDB server would show of types, streams, tables and INSERT INTO queries. Columns come from the statements, and from schemas of the manifest. */
final class PretendedObjects {
    private static final String RUNNING = "RUNNING";

    private final DeclaredCatalog catalog;

    PretendedObjects(DesiredState applied) {
        Functions functions = Functions.builtIn()
                .with(applied.functions().stream()
                        .flatMap(function -> function.found().stream())
                        .toList());
        this.catalog = new DeclaredCatalog(functions, new ManifestSchemas(applied.resources())::find);
    }

    /** @param others what is there already; a stream that gets a further query is changed in it */
    Optional<Observed> make(Resource.SqlObject object, SortedMap<ResourceId, Observed> others) {
        Statement statement = object.statement();
        Analyzed analyzed = Analyzer.analyze(statement, catalog, new SessionProperties(object.properties()))
                .value();
        catalog.apply(analyzed);
        String name = object.id().name();
        if (statement instanceof CreateType type) {
            return Optional.of(new Observed.Type(name, Formatter.format(type.type())));
        }
        if (statement instanceof InsertSelect insert) {
            String sink = insert.target().text();
            addWriter(new ResourceId(ResourceKind.STREAM, sink), name, others);
            return Optional.of(new Observed.Query(name, sink, text(insert), RUNNING));
        }
        if (statement instanceof CreateAsSelect create) {
            String query = (object.id().kind() == ResourceKind.STREAM ? "CSAS_" : "CTAS_") + name + "_1";
            String topic = analyzed instanceof PersistentQuery persistent
                    ? persistent.topic().name()
                    : topic(create.properties(), name);
            return Optional.of(source(object.id(), topic, text(create), List.of(query)));
        }
        return statement instanceof CreateSource create
                ? Optional.of(source(
                        object.id(), topic(create.properties(), name), text(inferred(create, analyzed)), List.of()))
                : Optional.empty();
    }

    private static String topic(Properties properties, String name) {
        return properties.text("KAFKA_TOPIC").orElse(name);
    }

    private static String text(Statement statement) {
        return Formatter.format(statement) + ";";
    }

    private Observed source(ResourceId id, String topic, String statement, List<String> writers) {
        List<String> columns = catalog.source(id.name()).stream()
                .flatMap(source -> source.schema().columns().stream())
                .filter(column -> column.role() != Role.HEADERS)
                .map(Column::name)
                .distinct()
                .toList();
        return new Observed.Source(id.kind(), id.name(), topic, statement, List.of(), writers, columns);
    }

    /** A server's own wording has the columns that it found in the registry. */
    private static CreateSource inferred(CreateSource create, Analyzed analyzed) {
        if (!(analyzed instanceof DefinedSource defined)
                || defined.source().schema().columns().size()
                        <= create.elements().size()) {
            return create;
        }
        return ServerStatement.read(columnsAlone(defined.source()))
                .filter(CreateSource.class::isInstance)
                .map(columns -> create.with(((CreateSource) columns).elements(), create.properties()))
                .orElse(create);
    }

    private static String columnsAlone(DataSource source) {
        List<String> columns = source.schema().columns().stream()
                .map(column -> source.isTable() && column.isKey()
                        ? column.toString().replaceFirst(" KEY$", " PRIMARY KEY")
                        : column.toString())
                .toList();
        return "CREATE " + source.kind() + " X (" + String.join(", ", columns) + ") WITH (KAFKA_TOPIC = 'x');";
    }

    private static void addWriter(ResourceId sink, String query, SortedMap<ResourceId, Observed> others) {
        if (others.get(sink) instanceof Observed.Source source) {
            List<String> writers = Stream.concat(source.writeQueries().stream(), Stream.of(query))
                    .toList();
            others.put(
                    sink,
                    new Observed.Source(
                            source.kind(),
                            source.name(),
                            source.topic(),
                            source.statement(),
                            source.readQueries(),
                            writers,
                            source.columns()));
        }
    }
}
