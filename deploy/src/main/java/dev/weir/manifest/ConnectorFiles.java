package dev.weir.manifest;

import dev.weir.connector.ConfigEntry;
import dev.weir.connector.SqlConnector;
import dev.weir.connector.WrittenConnector;
import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.source.SourceText;
import dev.weir.sql.ast.CreateConnector;
import dev.weir.sql.ast.Script;
import dev.weir.sql.parse.Parser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Connectors of single files, outside of any pipeline, in every form that people have them: Weir's YAML, JSON or YAML as Kafka Connect's API takes it,
 * properties, and CREATE CONNECTOR in SQL. Variables are left open.
 */
public final class ConnectorFiles {
    private static final String CLASS = "connector.class";

    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private ConnectorFiles() {}

    /** Several only for SQL; none, and diagnostics, if the file has no connector. */
    public static Checked<List<WrittenConnector>> read(SourceText text) {
        ConnectorFiles files = new ConnectorFiles();
        String name = text.name();
        List<WrittenConnector> found = name.endsWith(".sql")
                ? files.sql(text)
                : name.endsWith(".properties") ? files.properties(text) : files.yaml(text);
        return new Checked<>(found, files.diagnostics);
    }

    private List<WrittenConnector> sql(SourceText text) {
        Checked<Script> script = Parser.parse(text, dev.weir.sql.parse.Variables.of(new TreeMap<>()));
        diagnostics.addAll(script.diagnostics());
        return script.value().statements().stream()
                .filter(CreateConnector.class::isInstance)
                .map(CreateConnector.class::cast)
                .flatMap(statement -> SqlConnector.of(statement).stream())
                .toList();
    }

    private List<WrittenConnector> properties(SourceText text) {
        return flat(new Document(PropertiesReader.read(text)), text).stream().toList();
    }

    private List<WrittenConnector> yaml(SourceText text) {
        Checked<Yaml> read = YamlReader.read(text);
        diagnostics.addAll(read.diagnostics());
        Document document = Document.of(read.value());
        if (!read.ok()) {
            return List.of();
        }
        Optional<WrittenConnector> foreign = foreign(document, text);
        if (foreign.isPresent()) {
            return foreign.stream().toList();
        }
        diagnostics.addAll(ShapeCheck.check(read.value(), Shapes.CONNECTOR));
        return new ConnectorReader(diagnostics).written(document).stream().toList();
    }

    /** {@code {"name": …, "config": {…}}}, or only what stands in config. */
    private static Optional<WrittenConnector> foreign(Document document, SourceText text) {
        Document config = document.child("config");
        if (config.scalar(CLASS).isEmpty()) {
            return flat(document, text);
        }
        Optional<Yaml.Scalar> name = document.scalar("name").or(() -> document.scalar("connector"));
        return connector(name, config, text);
    }

    private static Optional<WrittenConnector> flat(Document config, SourceText text) {
        return connector(config.scalar("name"), config, text);
    }

    private static Optional<WrittenConnector> connector(Optional<Yaml.Scalar> name, Document config, SourceText text) {
        List<ConfigEntry> entries = ConnectorReader.entries(config).stream()
                .filter(entry -> !entry.key().equals("name") && !entry.key().equals(CLASS))
                .toList();
        Yaml.Scalar called = name.orElseGet(() -> new Yaml.Scalar(baseName(text), true, text.span(0, 0)));
        return config.scalar(CLASS).map(type -> ConnectorReader.connector(called, type, entries, List.of()));
    }

    private static String baseName(SourceText text) {
        return text.name().replaceFirst(".*/", "").replaceFirst("\\.[^.]*$", "");
    }
}
