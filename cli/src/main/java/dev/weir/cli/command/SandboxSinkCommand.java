package dev.weir.cli.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.cli.view.Interruption;
import dev.weir.cli.view.RowSink;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Suggestion;
import dev.weir.sandbox.Sandbox;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "sink",
        description = {
            "Show what a sink connector to BigQuery or Ably has delivered. In the sandbox stand-ins run in their place, which deliver",
            "to the sandbox itself, in the requests of the real services; nothing leaves this machine."
        },
        footer = {
            "  weir sandbox sink                         the sinks that have delivered something",
            "  weir sandbox sink ratings-to-bigquery     its newest rows",
            "  weir sandbox sink alerts --follow         and those to come, until Ctrl-C"
        })
final class SandboxSinkCommand implements Callable<Integer> {
    private static final List<String> COLUMNS = List.of("at", "to", "id", "content");

    private final Session session;
    private final ObjectMapper mapper = new ObjectMapper();

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "The connector.")
    private Optional<String> name = Optional.empty();

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "N",
            description = "How many rows that are there already; usually ${DEFAULT-VALUE}.")
    private int limit = 20;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on with what is delivered, until Ctrl-C.")
    private boolean follow;

    SandboxSinkCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Sandbox sandbox = new Sandboxes(session).sandbox();
        List<String> known = sandbox.sinks();
        if (name.isEmpty()) {
            known.forEach(session.view()::line);
            session.view().say(known.isEmpty() ? "No sink has delivered anything here yet." : "See one by its name.");
            return ExitCode.DONE;
        }
        if (!known.contains(name.get()) && !follow) {
            throw unknown(name.get(), known);
        }
        return show(sandbox, name.get());
    }

    private int show(Sandbox sandbox, String connector) throws IOException {
        RowSink rows = session.view().rows(COLUMNS);
        Thread reader = Thread.currentThread();
        try (Interruption interruption = new Interruption(reader::interrupt)) {
            sandbox.sink(connector, limit, follow, line -> {
                if (!rows.accept(values(line))) {
                    reader.interrupt();
                }
            });
            return interruption.happened() ? ExitCode.INTERRUPTED : ExitCode.DONE;
        }
    }

    private List<JsonNode> values(String line) {
        try {
            JsonNode row = mapper.readTree(line);
            return COLUMNS.stream().map(row::path).toList();
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("a row of a sink is no JSON", damaged);
        }
    }

    private static UsageException unknown(String name, List<String> known) {
        String there = known.isEmpty()
                ? "No sink has"
                : "These have: " + String.join(", ", known) + ". `" + name + "` has not";
        Optional<String> nearest = Suggestion.nearest(name, known);
        return new UsageException(arguments -> Diagnostic.error(
                        "WEIR-CLI-040",
                        "Nothing of that sink is here",
                        there
                                + " delivered anything to the sandbox. Only the stand-ins for BigQuery and Ably deliver here;"
                                + " an Elasticsearch sink writes to its connection.url, and a real plugin to its service.",
                        arguments.of(name))
                .withHint(nearest.map(meant -> "did you mean " + meant + "?")
                        .orElse("`weir status` tells how the connector is doing.")));
    }
}
