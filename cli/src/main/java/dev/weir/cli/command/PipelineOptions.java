package dev.weir.cli.command;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which pipelines a command is about, and with which values. */
final class PipelineOptions {
    @Parameters(
            paramLabel = "PIPELINE",
            arity = "0..*",
            description = "A pipeline's name, or its manifest's path. Without any, all of the project.")
    private List<String> pipelines = List.of();

    @Option(
            names = "--var",
            paramLabel = "NAME=VALUE",
            description = "A variable's value, over the manifest's. May be repeated.")
    private Map<String, String> variables = new TreeMap<>();

    List<String> pipelines() {
        return List.copyOf(pipelines);
    }

    SortedMap<String, String> variables() {
        return new TreeMap<>(variables);
    }
}
