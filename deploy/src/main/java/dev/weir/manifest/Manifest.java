package dev.weir.manifest;

import dev.weir.functions.UserFunctions;
import dev.weir.model.ChangeRules;
import dev.weir.source.SourceText;
import dev.weir.source.Span;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A pipeline's manifest for one target, with every file that it names.
 *
 * @param span of the pipeline's name
 * @param properties for every statement, unless its script SETs its own
 * @param variables for the scripts
 * @param references variables that only connectors in the scripts may use: secrets, and names with dots
 * @param scripts the SQL, one text a file; not parsed yet
 * @param flink the same for Flink
 * @param functions what the jars hold that it lists
 * @param systems that the sandbox starts
 * @param external streams, tables and types that exist already, as written
 * @param rules what it says about how resources may change
 */
public record Manifest(
        String pipeline,
        Span span,
        String description,
        SortedMap<String, String> properties,
        SortedMap<String, String> variables,
        SortedMap<String, String> references,
        List<Declaration> declarations,
        List<SourceText> scripts,
        FlinkFiles flink,
        UserFunctions functions,
        List<DeclaredSystem> systems,
        List<Named> external,
        List<Check> checks,
        ChangeRules rules) {

    public Manifest {
        properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
        variables = Collections.unmodifiableSortedMap(new TreeMap<>(variables));
        references = Collections.unmodifiableSortedMap(new TreeMap<>(references));
        systems = List.copyOf(systems);
        declarations = List.copyOf(declarations);
        scripts = List.copyOf(scripts);
        external = List.copyOf(external);
        checks = List.copyOf(checks);
    }

    /** A name and where it is written. */
    public record Named(String name, Span span) {}
}
