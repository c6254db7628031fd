package dev.weir.cli.command;

import java.util.List;
import java.util.SortedMap;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which pipelines a command is about, and with which values. */
final class PipelineOptions {
    @Parameters(
            paramLabel = "PIPELINE",
            arity = "0..*",
            description = "A pipeline's name, or its manifest's path. Without any, all of the project.")
    private List<String> pipelines = List.of();

    @Mixin
    private final VariableOptions variables = new VariableOptions();

    List<String> pipelines() {
        return List.copyOf(pipelines);
    }

    SortedMap<String, String> variables() {
        return variables.values();
    }
}
