package dev.weir.cli.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.weir.cli.view.Activity;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.session.TargetSession;
import dev.weir.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "data",
        description = {
            "Insert rows into a stream or table: one on the command line, or one a line from a file of JSON objects.",
            "Columns that are not given become null. Nothing is inserted unless every row fits.",
            "run, stop and status are for generators: whether they go on sending."
        },
        footer = {
            "  weir data CUSTOMERS CUSTOMER_ID=3 FIRST_NAME=Chiara CLUB_STATUS=platinum",
            "  weir data CUSTOMERS --file customers.jsonl",
            "  weir data RATINGS_LIVE STARS=1 'MESSAGE=never again' -t local",
            "  weir data run clicks       let the pipeline's generators go on sending"
        })
final class DataCommand implements Callable<Integer>, CommandGroup {
    private final Session session;
    private final ObjectMapper mapper = new ObjectMapper();

    @Parameters(index = "0", arity = "0..1", paramLabel = "SOURCE", description = "The stream or table.")
    private String source = "";

    @Parameters(
            index = "1..*",
            paramLabel = "COLUMN=VALUE",
            description = "The row. Arrays, maps and structs are written as JSON.")
    private List<String> values = List.of();

    @Option(names = "--file", paramLabel = "FILE", description = "Rows: one JSON object a line.")
    private Optional<Path> file = Optional.empty();

    @Mixin
    private final TargetOptions target = new TargetOptions();

    DataCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        if (source.isEmpty() || values.isEmpty() == file.isEmpty()) {
            throw new UsageException(arguments -> Diagnostic.error(
                            "WEIR-CLI-004",
                            "Something is missing",
                            "`weir data` needs a stream or table, and either a row as COLUMN=VALUE or a --file.",
                            arguments.end())
                    .withHint("`weir data --help` has examples."));
        }
        List<Map<String, JsonNode>> rows = file.isPresent() ? rows(file.get()) : List.of(row());
        Workspace workspace = Workspace.open(session).about(target.pipelines(List.of()));
        try (TargetSession opened = TargetAccess.open(session, workspace, target.target())) {
            insert(opened, rows);
        }
        session.view().say(rows.size() == 1 ? "1 row inserted." : rows.size() + " rows inserted.");
        return ExitCode.DONE;
    }

    @Override
    public Map<String, Object> commands() {
        Map<String, Object> commands = new LinkedHashMap<>();
        commands.put("run", new DataRunCommand(session));
        commands.put("stop", new DataStopCommand(session));
        commands.put("status", new DataStatusCommand(session));
        return commands;
    }

    private void insert(TargetSession opened, List<Map<String, JsonNode>> rows) {
        JsonNode description = describe(opened);
        InsertText insert = new InsertText(description.path("name").asText(), description);
        List<String> statements = rows.stream().map(insert::of).toList();
        try (Activity activity = session.view().waiting("inserting " + rows.size() + " rows")) {
            for (String statement : statements) {
                opened.ksqldb().run(statement, new TreeMap<>(), activity::quietlyNow);
            }
        }
    }

    /** Unquoted names are in capitals, as in SQL. */
    private JsonNode describe(TargetSession opened) {
        String name = source.startsWith("`") ? source : source.matches("\\w+") ? source : SqlLiterals.name(source);
        return opened.ksqldb().look("DESCRIBE " + name + ";", Map.of()).get(0).path("sourceDescription");
    }

    private Map<String, JsonNode> row() {
        Map<String, JsonNode> row = new LinkedHashMap<>();
        for (String value : values) {
            int equals = value.indexOf('=');
            if (equals < 1) {
                throw new UsageException(arguments -> Diagnostic.error(
                        "WEIR-CLI-006",
                        "A value doesn't fit its option",
                        "`" + value + "` is not of the form COLUMN=VALUE.",
                        arguments.of(value)));
            }
            row.put(value.substring(0, equals), value(value.substring(equals + 1)));
        }
        return row;
    }

    private JsonNode value(String text) {
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return TextNode.valueOf(text);
        }
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(text);
        }
    }

    private List<Map<String, JsonNode>> rows(Path given) throws IOException {
        Path path = session.directory().resolve(given);
        if (!Files.isRegularFile(path)) {
            throw new UsageException(arguments -> Diagnostic.error(
                    "WEIR-CLI-009", "No such file", "This is no file:\n    " + path, arguments.of(given.toString())));
        }
        return session.orFail(new JsonLines().read(new SourceText(given.toString(), Files.readString(path))));
    }
}
