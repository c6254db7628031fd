package dev.weir.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Checked;
import dev.weir.functions.UserFunctions;
import dev.weir.model.Resource;
import dev.weir.offline.OfflineCheck;
import dev.weir.project.PipelineFile;
import dev.weir.project.Project;
import dev.weir.source.SourceText;
import dev.weir.sql.analyze.Analyzed;
import dev.weir.sql.analyze.Analyzer;
import dev.weir.sql.analyze.Catalog.SchemaLookup;
import dev.weir.sql.analyze.DeclaredCatalog;
import dev.weir.sql.analyze.SessionProperties;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.function.Functions;
import dev.weir.sql.parse.Parser;
import dev.weir.sql.parse.Variables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Parsed statements that are checked in a second, one thread: the row {@code :statements} says it. Every script begins with nothing, and each of its
 * statements sees what those before it have made.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
public class TypeCheckBenchmark {
    /** The shipped pipelines as a whole, or the scripts of ksqlDB's conformance data where it lies beside the project. */
    @Param({"pipelines", "conformance"})
    public String corpus = "pipelines";

    private List<Script> scripts = List.of();
    private int next;

    @Setup
    public void read() throws IOException {
        Path root = Path.of(System.getProperty("weir.root", "."));
        scripts = corpus.equals("pipelines") ? shipped(root) : conformance(root);
    }

    @Benchmark
    public Object check(Count count) {
        Script script = scripts.get(next);
        next = (next + 1) % scripts.size();
        count.statements += script.statements();
        return script.check().get();
    }

    private static List<Script> shipped(Path root) {
        List<Script> scripts = new ArrayList<>();
        Project project = Project.open(root).value();
        for (PipelineFile file : project.pipelines().value()) {
            DesiredState state =
                    project.pipeline(file, "sandbox", new TreeMap<>()).value();
            long statements = state.resources().values().stream()
                    .filter(resource -> resource instanceof Resource.SqlObject || resource instanceof Resource.Row)
                    .count();
            scripts.add(new Script(
                    statements,
                    () -> OfflineCheck.check(
                            state.resources(), state.dependencies(), new TreeMap<>(), UserFunctions.NONE)));
        }
        return scripts;
    }

    private static List<Script> conformance(Path root) throws IOException {
        List<Script> scripts = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(root.resolve("../shared/conformance/plan-oracle.jsonl"))) {
            List<Statement> statements = new ArrayList<>();
            for (JsonNode statement : json.readTree(line).path("statements")) {
                statements.addAll(parsed(statement.path("sql").asText()));
            }
            scripts.add(new Script(statements.size(), () -> checked(statements)));
        }
        return scripts;
    }

    private static List<Statement> parsed(String sql) {
        return Parser.parse(new SourceText("bench.sql", sql.endsWith(";") ? sql : sql + ";"), Variables.NONE)
                .value()
                .statements();
    }

    private static List<Checked<Analyzed>> checked(List<Statement> statements) {
        DeclaredCatalog catalog = new DeclaredCatalog(Functions.builtIn(), subject -> new SchemaLookup.Missing());
        List<Checked<Analyzed>> results = new ArrayList<>();
        for (Statement statement : statements) {
            Checked<Analyzed> result = Analyzer.analyze(statement, catalog, SessionProperties.NONE);
            catalog.apply(result.value());
            results.add(result);
        }
        return results;
    }

    private record Script(long statements, Supplier<Object> check) {}

    /** JMH reports it a second, beside its own count of scripts. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Count {
        public long statements;
    }
}
