package dev.weir.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.cli.render.Text;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.manifest.ShapeSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "schema",
        description = {
            "Print a JSON Schema: of a pipeline's manifest, of weir.yaml, of a connector's file, or of the lines that",
            "plan, apply, destroy, drift and show write with --json. Editors complete and check by the first three."
        },
        footer = {"  weir schema manifest > manifest.schema.json", "  weir schema plan"})
final class SchemaCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "manifest|project|connector|plan", description = "Of what.")
    private String of = "";

    SchemaCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        JsonNode schema = schema();
        session.view().document(Text.of(schema.toPrettyString()).line(), List.of(schema.toString()));
        return ExitCode.DONE;
    }

    private JsonNode schema() {
        return switch (of) {
            case "manifest" -> ShapeSchema.manifest();
            case "project" -> ShapeSchema.project();
            case "connector" -> ShapeSchema.connector();
            case "plan" -> plan();
            default ->
                throw new UsageException(arguments -> Diagnostic.error(
                        "WEIR-CLI-055",
                        "No such schema",
                        "There is none of `" + of + "`, but one each of manifest, project, connector and plan.",
                        arguments.of(of)));
        };
    }

    private static JsonNode plan() {
        try (InputStream file = SchemaCommand.class.getResourceAsStream("/dev/weir/cli/schema/plan.json")) {
            return new ObjectMapper().readTree(Optional.ofNullable(file).orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
