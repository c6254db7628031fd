package dev.weir.cli.command;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** The values with which pipelines are read. */
final class VariableOptions {
    @Option(
            names = "--var",
            paramLabel = "NAME=VALUE",
            description = "A variable's value, over the manifest's. May be repeated.")
    private Map<String, String> variables = new TreeMap<>();

    SortedMap<String, String> values() {
        return new TreeMap<>(variables);
    }
}
