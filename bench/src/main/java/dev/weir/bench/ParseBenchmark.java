package dev.weir.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.diagnostic.Checked;
import dev.weir.source.SourceText;
import dev.weir.sql.ast.Script;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.format.Formatter;
import dev.weir.sql.parse.Parser;
import dev.weir.sql.parse.Variables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Statements a second, one thread: the score is what the parser, and the formatter, get through. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
public class ParseBenchmark {
    private static final int STATEMENTS = 1_000;
    /** Of the shipped pipelines. */
    private static final Variables VARIABLES = Variables.of(Map.of("unhappy_below", "3", "vip_status", "platinum"));

    /** The shipped pipelines, or the statements of ksqlDB's conformance data where it lies beside the project. */
    @Param({"pipelines", "conformance"})
    public String corpus = "pipelines";

    private SourceText script = new SourceText("none.sql", "");
    private List<Statement> statements = List.of();

    @Setup
    public void read() throws IOException {
        Path root = Path.of(System.getProperty("weir.root", "."));
        List<String> texts = corpus.equals("pipelines") ? shipped(root) : conformance(root);
        List<String> repeated = Stream.generate(() -> texts)
                .flatMap(List::stream)
                .limit(STATEMENTS)
                .toList();
        script = new SourceText("bench.sql", String.join("\n", repeated));
        statements = parsed().value().statements();
        if (statements.size() != STATEMENTS) {
            throw new IllegalStateException("read " + statements.size() + " statements");
        }
    }

    @Benchmark
    @OperationsPerInvocation(STATEMENTS)
    public Checked<Script> parse() {
        return parsed();
    }

    @Benchmark
    @OperationsPerInvocation(STATEMENTS)
    public int format() {
        return statements.stream()
                .mapToInt(statement -> Formatter.format(statement).length())
                .sum();
    }

    private Checked<Script> parsed() {
        return Parser.parse(script, Variables.NONE);
    }

    private static List<String> shipped(Path root) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root.resolve("statements"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".sql"))
                    .sorted()
                    .toList()) {
                SourceText source = new SourceText(file.toString(), Files.readString(file));
                Parser.parse(source, VARIABLES).value().statements().stream()
                        .map(Statement::span)
                        .map(span -> span.text() + ";")
                        .forEach(texts::add);
            }
        }
        return texts;
    }

    private static List<String> conformance(Path root) throws IOException {
        Set<String> texts = new LinkedHashSet<>();
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(root.resolve("../shared/conformance/plan-oracle.jsonl"))) {
            for (JsonNode statement : json.readTree(line).path("statements")) {
                String sql = statement.path("sql").asText();
                texts.add(sql.endsWith(";") ? sql : sql + ";");
            }
        }
        return List.copyOf(texts);
    }
}
