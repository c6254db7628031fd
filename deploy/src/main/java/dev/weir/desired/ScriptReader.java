package dev.weir.desired;

import dev.weir.connector.SqlConnector;
import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.source.SourceText;
import dev.weir.sql.ast.CreateAsSelect;
import dev.weir.sql.ast.CreateConnector;
import dev.weir.sql.ast.CreateSource;
import dev.weir.sql.ast.CreateType;
import dev.weir.sql.ast.InsertSelect;
import dev.weir.sql.ast.InsertValues;
import dev.weir.sql.ast.Name;
import dev.weir.sql.ast.Script;
import dev.weir.sql.ast.SetProperty;
import dev.weir.sql.ast.SourceKind;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.ast.UnsetProperty;
import dev.weir.sql.parse.Parser;
import dev.weir.sql.parse.Variables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Turns the statements of scripts into resources. What SET changes holds to the end of its script. */
final class ScriptReader {
    private final SortedMap<String, String> standard;
    private final Variables variables;
    private final SortedMap<String, String> references;
    private final RowNames rowNames = new RowNames();
    private final List<Wanted> found = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private SortedMap<String, String> properties = new TreeMap<>();
    private Map<String, ResourceId> lastRows = new TreeMap<>();

    /**
     * @param standard the properties that hold where a script says nothing else
     * @param references further variables, for the settings of connectors only
     */
    ScriptReader(
            SortedMap<String, String> standard,
            SortedMap<String, String> variables,
            SortedMap<String, String> references) {
        this.standard = standard;
        this.variables = Variables.of(variables);
        this.references = references;
    }

    Checked<List<Wanted>> read(List<SourceText> scripts) {
        scripts.forEach(this::read);
        return new Checked<>(found, diagnostics);
    }

    private void read(SourceText text) {
        Checked<Script> script = Parser.parse(text, variables);
        diagnostics.addAll(script.diagnostics());
        properties = new TreeMap<>(standard);
        lastRows = new TreeMap<>();
        StatementRole roles = new StatementRole();
        for (Statement statement : script.value().statements()) {
            switch (statement.accept(roles)) {
                case DEPLOYED -> deploy(statement);
                case SESSION -> session(statement);
                case LOOKS -> diagnostics.add(DesiredProblems.notDeployed(statement.span()));
                case REFUSED -> diagnostics.add(DesiredProblems.refused(statement));
            }
        }
    }

    private void session(Statement statement) {
        if (statement instanceof SetProperty set) {
            properties.put(set.property(), set.value());
        } else if (statement instanceof UnsetProperty unset) {
            properties.remove(unset.property());
        }
    }

    private void deploy(Statement statement) {
        if (statement instanceof CreateSource create) {
            diagnostics.addAll(OpenReferences.in(create.properties(), variables.names()));
            add(new ResourceId(kind(create.kind()), create.name().text()), create.unconditional(), create.name());
        } else if (statement instanceof CreateAsSelect create) {
            diagnostics.addAll(OpenReferences.in(create.properties(), variables.names()));
            add(new ResourceId(kind(create.kind()), create.name().text()), create.unconditional(), create.name());
        } else if (statement instanceof CreateType type) {
            CreateType plain = new CreateType(type.origin(), false, type.name(), type.type());
            add(new ResourceId(ResourceKind.TYPE, type.name().text()), plain, type.name());
        } else if (statement instanceof InsertSelect insert) {
            InsertSelect named = QueryNames.named(insert);
            add(new ResourceId(ResourceKind.QUERY, QueryNames.of(named)), named, insert.target());
        } else if (statement instanceof CreateConnector connector) {
            connector(connector);
        } else if (statement instanceof InsertValues row) {
            row(row);
        }
    }

    private void add(ResourceId id, Statement statement, Name name) {
        found.add(Wanted.of(new Resource.SqlObject(id, statement, properties), name.span()));
    }

    private void row(InsertValues row) {
        ResourceId id = new ResourceId(ResourceKind.ROW, rowNames.next(row));
        Optional<ResourceId> before =
                Optional.ofNullable(lastRows.put(row.target().text(), id));
        found.add(new Wanted(
                new Resource.Row(id, row, properties),
                row.span(),
                List.of(),
                List.of(),
                before.stream().toList(),
                Optional.empty()));
    }

    private void connector(CreateConnector statement) {
        SqlConnector.of(statement, references)
                .map(Wanted::of)
                .ifPresentOrElse(
                        found::add,
                        () -> diagnostics.add(DesiredProblems.noConnectorClass(
                                statement.name().span())));
    }

    private static ResourceKind kind(SourceKind kind) {
        return switch (kind) {
            case STREAM -> ResourceKind.STREAM;
            case TABLE -> ResourceKind.TABLE;
        };
    }
}
